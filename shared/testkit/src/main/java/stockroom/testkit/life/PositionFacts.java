package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the orders that are shown hold and want of each position, and how that compares with the stock that is shown (I2–I4, R42, R50). */
final class PositionFacts {
    /**
     * What one order line wants and nobody has for it.
     *
     * @param peg the order and its line
     */
    record Wanting(String peg, long units, boolean committed, String promised) {}

    private final Sight sight;
    private final Rows rows;
    private final Map<KnownStock.Place, Long> reserved = new HashMap<>();
    private final Map<KnownStock.Place, List<Wanting>> wanting = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    PositionFacts(Sight sight, Rows rows) {
        this.sight = sight;
        this.rows = rows;
        sight.orders().forEach(this::order);
    }

    private void order(JsonNode order) {
        boolean committed = order.path("status").asText().equals("CONFIRMED")
                || order.path("paymentStatus").asText().equals("PAID");
        for (JsonNode line : order.path("lines")) {
            KnownStock.Place place = new KnownStock.Place(
                    line.path("sku").asText(), order.path("warehouse").asText());
            long demand = line.path("demand").asLong();
            reserved.merge(place, line.path("reserved").asLong(), Long::sum);
            if (demand > 0) {
                wanting.computeIfAbsent(place, p -> new ArrayList<>())
                        .add(new Wanting(
                                order.path("orderId").asText()
                                        + "/"
                                        + line.path("lineId").asText(),
                                demand,
                                committed,
                                line.path("promisedDate").asText()));
            }
        }
    }

    /** The demand of a position that is bought. */
    List<Wanting> buying(KnownStock.Place place) {
        boolean all = rows.buyOn(place.sku()) == ShopPlan.BuyOn.INTAKE;
        return wanting.getOrDefault(place, List.of()).stream()
                .filter(each -> all || each.committed())
                .toList();
    }

    long units(List<Wanting> lines) {
        return lines.stream().mapToLong(Wanting::units).sum();
    }

    /** @param minimum for which is bought */
    PlainNeed need(KnownStock.Place place, Optional<KnownStock.Level> minimum) {
        JsonNode stock = Optional.ofNullable(sight.stock().get(place)).orElseGet(Bodies::object);
        long free = stock.path("onHand").asLong() - reserved.getOrDefault(place, 0L);
        return PlainNeed.of(free, units(buying(place)), 0, minimum);
    }

    List<String> differences() {
        reserved.keySet().stream()
                .filter(place -> !sight.stock().containsKey(place))
                .forEach(place -> found.add(place + ": orders want it, but no stock is shown"));
        sight.stock().forEach(this::stock);
        return List.copyOf(found);
    }

    private void stock(KnownStock.Place place, JsonNode shown) {
        long onHand = shown.path("onHand").asLong();
        long held = reserved.getOrDefault(place, 0L);
        long all = units(wanting.getOrDefault(place, List.of()));
        long buying = units(buying(place));
        is(place, "reserved (I2)", held, shown.path("reserved").asLong());
        is(place, "allocating", 0, shown.path("allocating").asLong());
        is(place, "available", onHand - held, shown.path("available").asLong());
        is(
                place,
                "buying demand (I4)",
                buying,
                shown.path("demand").path("buying").asLong());
        is(
                place,
                "waiting demand (I4)",
                all - buying,
                shown.path("demand").path("waiting").asLong());
        is(place, "incoming", 0, shown.path("incoming").asLong());
        is(place, "projected", onHand - held - buying, shown.path("projected").asLong());
        if (onHand < held) {
            found.add(place + ": sold more than there is (R5): " + held + " reserved of " + onHand);
        }
        if (onHand > held && all > 0) {
            found.add(place + ": " + (onHand - held) + " free while " + all + " wait (I3)");
        }
    }

    private void is(KnownStock.Place place, String what, long expected, long actual) {
        if (expected != actual) {
            found.add(place + ": " + what + ": expected " + expected + ", shown " + actual);
        }
    }
}
