package stockroom.domain.queue;

import java.util.List;
import java.util.stream.Stream;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.ScoreWeights;

/** How much speaks for calling about an order next (R26): the sum of its terms, each of which says why. */
public record Score(List<Term> terms) {
    public static final Score NONE = new Score(List.of());

    public Score {
        terms = List.copyOf(terms);
    }

    /** Without the age: what time does not change. */
    public static Score of(Worth worth, ScoreWeights weights) {
        return new Score(List.of(
                availability(worth.goods(), weights.inStock()),
                delivery(worth.delivery(), weights),
                margin(worth.margin(), weights.marginPercent()),
                payment(worth.payment(), weights.paid())));
    }

    /** The same with one more term. */
    public Score with(Term term) {
        return new Score(Stream.concat(terms.stream(), Stream.of(term)).toList());
    }

    public long total() {
        return terms.stream().mapToLong(Term::points).sum();
    }

    private static Term availability(Goods goods, int inStock) {
        return switch (goods) {
            case ALL_IN_STOCK -> new Term("availability", inStock, "every unit is reserved");
            case AWAITED -> new Term("availability", 0, "waits for goods");
            case NOTHING_DUE -> new Term("availability", 0, "nothing is to be delivered");
        };
    }

    private static Term delivery(DeliveryKind kind, ScoreWeights weights) {
        return new Term("delivery", weights.delivery().getOrDefault(kind, 0), "delivery by " + kind);
    }

    private static Term margin(Margin margin, int eachPercent) {
        return margin.percent()
                .map(percent -> new Term("margin", (long) percent * eachPercent, "the goods earn " + percent + " %"))
                .orElseGet(() -> new Term(
                        "margin",
                        0,
                        margin.unpriced()
                                .map(sku -> "unknown: nobody knows what " + sku + " costs the shop")
                                .orElse("unknown")));
    }

    private static Term payment(PaymentStatus payment, int paid) {
        return payment == PaymentStatus.PAID
                ? new Term("payment", paid, "is PAID")
                : new Term("payment", 0, "is " + payment);
    }
}
