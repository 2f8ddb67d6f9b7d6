package stockroom.domain.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;

/**
 * What is bought of one supplier for one warehouse. Its lines lie in pages, because an item of a table holds 400 KB; on which page a line lies
 * means nothing.
 *
 * @param version raised by every change, 0 before the first
 * @param pages at most {@value #LINES_PER_PAGE} lines each, every article once; once it is sent, what was ordered
 * @param life how far it has come
 */
public record PurchaseOrder(
        String id,
        DraftKey key,
        String currency,
        long version,
        Instant createdAt,
        List<List<DraftLine>> pages,
        PurchaseOrderLife life) {
    /** A page of this many lines and one transaction that answers as many positions both fit. */
    public static final int LINES_PER_PAGE = 80;

    public PurchaseOrder {
        pages = pages.stream().map(List::copyOf).toList();
    }

    /** A draft that isn't there yet. */
    public static PurchaseOrder draft(String id, DraftKey key, String currency, Instant now) {
        return new PurchaseOrder(id, key, currency, 0, now, List.of(), PurchaseOrderLife.DRAFT);
    }

    public List<DraftLine> lines() {
        return pages.stream().flatMap(List::stream).toList();
    }

    public Optional<DraftLine> line(Sku sku) {
        return pages.stream()
                .flatMap(List::stream)
                .filter(line -> line.sku().equals(sku))
                .findFirst();
    }

    public PurchaseOrderStatus status() {
        return life.status();
    }

    /** Whether it still absorbs demand (R45). */
    public boolean isDraft() {
        return status() == PurchaseOrderStatus.DRAFT || status() == PurchaseOrderStatus.HELD;
    }

    /** Whether it is sent and goods are still to come. */
    public boolean isUnderWay() {
        return status() == PurchaseOrderStatus.SENT
                || status() == PurchaseOrderStatus.CONFIRMED
                || status() == PurchaseOrderStatus.PARTIALLY_RECEIVED;
    }

    /** What became of a line, once it is sent. */
    public Optional<Progress> progress(Sku sku) {
        return Optional.ofNullable(life.progress().get(sku));
    }

    /** Units of a line that count as incoming (rulebook §0). */
    public int outstanding(DraftLine line) {
        boolean counts = isUnderWay() || status() == PurchaseOrderStatus.SENDING;
        return counts ? progressOf(line).outstanding(line) : 0;
    }

    /** Whether units of a line should have come before this day of the shop and did not (R33). */
    public boolean isLate(DraftLine line, LocalDate today) {
        return outstanding(line) > 0 && progressOf(line).arrival().isBefore(today);
    }

    /** What a line counts as among the supply of its position. */
    public PurchaseEffect.Incoming incoming(DraftLine line) {
        return new PurchaseEffect.Incoming(outstanding(line), progressOf(line).arrival());
    }

    /** What its positions expect of it: each article with units outstanding. A pure function of the purchase order (I8). */
    public Map<Sku, PurchaseEffect.Incoming> stillToCome() {
        Map<Sku, PurchaseEffect.Incoming> expected = new LinkedHashMap<>();
        lines().stream()
                .filter(line -> outstanding(line) > 0)
                .forEach(line -> expected.put(line.sku(), incoming(line)));
        return expected;
    }

    /** Where an article that it buys is to stand. */
    public PositionKey positionOf(Sku sku) {
        return new PositionKey(sku, key.warehouse());
    }

    public boolean isNew() {
        return version == 0;
    }

    public boolean isEmpty() {
        return pages.stream().allMatch(List::isEmpty);
    }

    /** Whether it was not sent yet on that day, wherever in the world the day is. */
    boolean isBeforeSending(LocalDate day) {
        return life.placement()
                .filter(placed -> day.isBefore(
                        LocalDate.ofInstant(placed.sentAt(), ZoneOffset.UTC).minusDays(1)))
                .isPresent();
    }

    /** What a unit of a line costs: as ordered, until another price is tolerated or agreed to (R48). */
    public Money priceInForce(DraftLine line) {
        return progress(line.sku()).map(Progress::unitPrice).orElse(line.unitPrice());
    }

    /** What was ordered costs this at the prices in force, which are those of the order until others are agreed to (R48). */
    public Money totalInForce() {
        return lines().stream()
                .map(line -> priceInForce(line).times(line.quantity()))
                .reduce(Money.zero(currency), Money::plus);
    }

    /** What was ordered costs this. @throws ArithmeticException beyond the range of long */
    public Money total() {
        return lines().stream().map(DraftLine::total).reduce(Money.zero(currency), Money::plus);
    }

    /**
     * The next version, with some articles' lines as given, an empty one gone: each stays on its page, a new one goes where there is room, and
     * where a page empties the last one takes its place.
     */
    public PurchaseOrder with(Map<Sku, Optional<DraftLine>> changed) {
        Map<Sku, Optional<DraftLine>> added = new LinkedHashMap<>(changed);
        List<List<DraftLine>> next = new ArrayList<>();
        for (List<DraftLine> page : pages) {
            List<DraftLine> kept = new ArrayList<>();
            for (DraftLine line : page) {
                changed.getOrDefault(line.sku(), Optional.of(line)).ifPresent(kept::add);
                added.remove(line.sku());
            }
            next.add(kept);
        }
        added.values().forEach(line -> line.ifPresent(l -> roomIn(next).add(l)));
        return new PurchaseOrder(id, key, currency, version + 1, createdAt, compact(next), life);
    }

    /** The next version, further on in its life. */
    PurchaseOrder living(PurchaseOrderLife next) {
        return new PurchaseOrder(id, key, currency, version + 1, createdAt, pages, next);
    }

    /** The next version, of which only these lines go on. */
    PurchaseOrder going(List<DraftLine> going, PurchaseOrderLife next) {
        Map<Sku, Optional<DraftLine>> all = new LinkedHashMap<>();
        lines().forEach(line -> all.put(line.sku(), Optional.empty()));
        going.forEach(line -> all.put(line.sku(), Optional.of(line)));
        return new PurchaseOrder(id, key, currency, version + 1, createdAt, with(all).pages, next);
    }

    /** The same version, RECEIVED where everything that was expected came. */
    PurchaseOrder settledByWhatCame() {
        boolean anything = life.progress().values().stream().anyMatch(each -> each.received() > 0);
        boolean everything = lines().stream().allMatch(line -> progressOf(line).outstanding(line) == 0);
        if (!anything) {
            return this;
        }
        PurchaseOrderStatus came = everything ? PurchaseOrderStatus.RECEIVED : PurchaseOrderStatus.PARTIALLY_RECEIVED;
        return new PurchaseOrder(id, key, currency, version, createdAt, pages, life.at(came));
    }

    /** @throws IllegalStateException for a line that was never sent */
    Progress progressOf(DraftLine line) {
        return progress(line.sku())
                .orElseThrow(() -> new IllegalStateException(line.sku() + " of " + id + " was never sent"));
    }

    /** Of each line that counts for something else in {@code after}, what it counts for there. */
    List<PurchaseEffect> incomingThatDiffersIn(PurchaseOrder after) {
        return lines().stream()
                .filter(line -> !incoming(line).equals(after.incoming(line)))
                .map(line -> new PurchaseEffect(
                        line.sku(),
                        after.incoming(line),
                        0,
                        RejectedUnits.settled(after.progressOf(line), outstanding(line), after.outstanding(line))
                                .stream()
                                .toList()))
                .toList();
    }

    private static List<List<DraftLine>> compact(List<List<DraftLine>> pages) {
        for (int i = pages.size() - 1; i >= 0; i--) {
            if (pages.get(i).isEmpty()) {
                List<DraftLine> last = pages.remove(pages.size() - 1);
                if (i < pages.size()) {
                    pages.set(i, last);
                }
            }
        }
        return pages;
    }

    private static List<DraftLine> roomIn(List<List<DraftLine>> pages) {
        for (List<DraftLine> page : pages) {
            if (page.size() < LINES_PER_PAGE) {
                return page;
            }
        }
        List<DraftLine> fresh = new ArrayList<>();
        pages.add(fresh);
        return fresh;
    }
}
