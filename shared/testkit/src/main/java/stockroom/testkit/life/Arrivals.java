package stockroom.testkit.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The units that purchase orders brought since all was last quiet, and how many of them after a count. */
final class Arrivals {
    /** A number of units, known from both sides. */
    record Between(long least, long most) {
        static final Between NONE = new Between(0, 0);

        Between plus(Between other) {
            return new Between(least + other.least, most + other.most);
        }

        Between plus(long units) {
            return new Between(least + units, most + units);
        }

        boolean contains(long units) {
            return least <= units && units <= most;
        }

        @Override
        public String toString() {
            return least == most ? String.valueOf(least) : least + " to " + most;
        }
    }

    /** What came of an article with one purchase order. */
    private record Came(KnownPurchase order, String sku, long units) {}

    private final Map<KnownStock.Place, List<Came>> came = new HashMap<>();
    private final Instant now;

    /** @param known as it was before this sight */
    Arrivals(KnownPurchases known, Sight sight) {
        this.now = sight.at();
        sight.purchases().stream().map(PlainPurchase::new).forEach(shown -> {
            KnownPurchase order = known.order(shown.id());
            shown.lines().forEach(line -> came.computeIfAbsent(shown.place(line), p -> new ArrayList<>())
                    .add(new Came(order, line.path("sku").asText(), order.cameSince(line))));
        });
    }

    Instant now() {
        return now;
    }

    /**
     * Units that came after a count.
     *
     * @param count answered, or not yet seen to have happened; or what was on hand when all was last quiet
     */
    Between since(KnownStock.Place place, Claim count) {
        return came.getOrDefault(place, List.of()).stream()
                .map(each -> after(each, count))
                .reduce(Between.NONE, Between::plus);
    }

    private static Between after(Came came, Claim count) {
        if (count.isFact()) {
            return new Between(came.units(), came.units());
        }
        long surely = 0;
        long possibly = 0;
        long all = 0;
        for (KnownPurchase.Delivery delivery : came.order().newDeliveries()) {
            long units = delivery.good().getOrDefault(came.sku(), 0L);
            all += units;
            surely += delivery.claim().from().isAfter(count.until()) ? units : 0;
            possibly += delivery.claim().by().isBefore(count.from()) ? 0 : units;
        }
        return new Between(Math.max(0, came.units() - (all - surely)), Math.min(came.units(), possibly));
    }
}
