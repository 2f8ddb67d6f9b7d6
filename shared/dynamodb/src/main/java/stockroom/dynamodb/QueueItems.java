package stockroom.dynamodb;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Sku;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.queue.Goods;
import stockroom.domain.queue.Lease;
import stockroom.domain.queue.Margin;
import stockroom.domain.queue.Membership;
import stockroom.domain.queue.QueueRules;
import stockroom.domain.queue.Score;
import stockroom.domain.queue.Standing;
import stockroom.domain.queue.Term;
import stockroom.domain.queue.Whereabouts;
import stockroom.domain.queue.Worth;

/** What the queue knows of an order as an item, and back. Its attributes for the two indexes follow from the rest and the moment of writing. */
public final class QueueItems {
    public static final String QUEUE = "QUEUE";
    static final String LANE = "lane";
    static final String LANE_KEY = "laneKey";
    static final String WAKING = "waking";
    static final String WAKE_AT = "wakeAt";
    static final String POINTS = "points";
    static final String WAITING_SINCE = "waitingSince";

    private QueueItems() {}

    static Item key(String orderId) {
        return Item.key(orderId, QUEUE);
    }

    static Item write(QueueRow row, QueueRules rules, Instant now) {
        Item item = key(row.orderId())
                .number("orderRevision", row.revision())
                .text("rules", row.rules())
                .number("version", row.version());
        row.standing().ifPresent(standing -> {
            standing(item, standing, row.score());
            Whereabouts whereabouts = Whereabouts.of(standing.membership(), row.lease(), rules, now);
            Instant since = standing.membership().waitingSince();
            whereabouts.lane().ifPresent(lane -> item.text(LANE, lane.name())
                    .text(
                            LANE_KEY,
                            lane.key(row.score().total(), since, rules.weights().hourWaited(), row.orderId())));
            Waking waking = whereabouts.lane().isPresent() ? Waking.BETWEEN_LANES : Waking.OUT_OF_LANES;
            whereabouts.lookAgainAt().ifPresent(at -> item.text(WAKING, waking.name())
                    .time(WAKE_AT, at));
            row.lease()
                    .filter(lease -> lease.holds(now) && standing.membership().isShown(now))
                    .ifPresent(lease -> item.text("leasedBy", lease.by()).time("leasedUntil", lease.until()));
        });
        return item;
    }

    private static void standing(Item item, Standing standing, Score score) {
        Worth worth = standing.worth();
        item.time(WAITING_SINCE, standing.membership().waitingSince())
                .time("shownFrom", standing.membership().shownFrom())
                .text("goods", worth.goods().name())
                .text("delivery", worth.delivery().name())
                .text("payment", worth.payment().name())
                .optionalText("unpriced", worth.margin().unpriced().map(Sku::value))
                .number(POINTS, score.total())
                .list("terms", score.terms().stream().map(QueueItems::term).toList());
        worth.margin().percent().ifPresent(percent -> item.number("margin", percent));
    }

    /** What stands in a row {@code QUEUE}. */
    public static QueueRow read(Item item) {
        return new QueueRow(
                item.text("pk"),
                item.has(WAITING_SINCE) ? standing(item) : null,
                new Score(item.list("terms").stream().map(QueueItems::term).toList()),
                leaseOrNull(item),
                item.count("orderRevision"),
                item.optionalText("rules").orElse(""),
                item.count("version"));
    }

    private static Standing standing(Item item) {
        return new Standing(
                new Membership(item.time(WAITING_SINCE), item.time("shownFrom")),
                new Worth(
                        Goods.valueOf(item.text("goods")),
                        DeliveryKind.valueOf(item.text("delivery")),
                        PaymentStatus.valueOf(item.text("payment")),
                        new Margin(
                                item.has("margin") ? item.units("margin") : null,
                                item.optionalText("unpriced").map(Sku::of).orElse(null))));
    }

    private static @Nullable Lease leaseOrNull(Item item) {
        Optional<String> by = item.optionalText("leasedBy");
        return by.map(operator -> new Lease(operator, item.time("leasedUntil"))).orElse(null);
    }

    private static Item term(Term term) {
        return Item.empty()
                .text("name", term.name())
                .number("points", term.points())
                .text("why", term.why());
    }

    private static Term term(Item item) {
        return new Term(item.text("name"), item.number("points"), item.text("why"));
    }

    /** Whether it is to be scored anew whatever it says; a row that stays so for long is found by nobody. */
    public static Optional<Instant> lookAgainAt(Item row) {
        return row.optionalTime(WAKE_AT);
    }

    /** Of a row as it is written at a moment, the attributes by which the indexes find it, in words. */
    public static String found(QueueRow row, QueueRules rules, Instant writtenAt) {
        return found(write(row, rules, writtenAt));
    }

    public static String found(Item row) {
        return String.join(
                " ",
                Stream.of(LANE, LANE_KEY, WAKING, WAKE_AT)
                        .map(name -> name + "=" + row.optionalText(name).orElse("-"))
                        .toList());
    }

    /** Has the next tick of order-scoring look at an order. */
    public static Change lookAgain(String table, String orderId, Instant at) {
        return Change.update(table, key(orderId))
                .set(WAKING, Waking.OUT_OF_LANES.name())
                .set(WAKE_AT, Item.ofTime(at))
                .add("version", 1);
    }
}
