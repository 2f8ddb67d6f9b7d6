package stockroom.domain.purchasing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;

/**
 * What is bought of one supplier for one warehouse. Its lines lie in pages, because an item of a table holds 400 KB; on which page a line lies
 * means nothing.
 *
 * @param version raised by every change, 0 before the first
 * @param pages at most {@value #LINES_PER_PAGE} lines each, every article once
 */
public record PurchaseOrder(
        String id,
        DraftKey key,
        PurchaseOrderStatus status,
        String currency,
        long version,
        Instant createdAt,
        List<List<DraftLine>> pages) {
    /** A page of this many lines and one transaction that answers as many positions both fit. */
    public static final int LINES_PER_PAGE = 80;

    public PurchaseOrder {
        pages = pages.stream().map(List::copyOf).toList();
    }

    /** A draft that isn't there yet. */
    public static PurchaseOrder draft(String id, DraftKey key, String currency, Instant now) {
        return new PurchaseOrder(id, key, PurchaseOrderStatus.DRAFT, currency, 0, now, List.of());
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

    public boolean isNew() {
        return version == 0;
    }

    public boolean isEmpty() {
        return pages.stream().allMatch(List::isEmpty);
    }

    /** @throws ArithmeticException beyond the range of long */
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
        return new PurchaseOrder(id, key, status, currency, version + 1, createdAt, compact(next));
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
