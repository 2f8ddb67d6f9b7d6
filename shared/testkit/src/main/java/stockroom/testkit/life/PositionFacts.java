package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the orders that are shown hold and want of each position, and what purchase orders bring, and how that compares with the stock that is
 * shown (I2–I4, R42, R50).
 */
final class PositionFacts {
    private final Sight sight;
    private final Rows rows;
    private final Map<KnownStock.Place, Long> reserved = new HashMap<>();
    private final Map<KnownStock.Place, List<PlainQueue.Wanting>> wanting = new HashMap<>();
    private final Map<KnownStock.Place, List<PlainQueue.Supply>> supply = new HashMap<>();
    private final List<String> found = new ArrayList<>();

    PositionFacts(Sight sight, Rows rows) {
        this.sight = sight;
        this.rows = rows;
        sight.orders().forEach(this::order);
        sight.purchases().forEach(order -> purchase(new PlainPurchase(order)));
    }

    private void order(JsonNode order) {
        boolean paid = order.path("paymentStatus").asText().equals("PAID");
        boolean committed = paid || order.path("status").asText().equals("CONFIRMED");
        for (JsonNode line : order.path("lines")) {
            KnownStock.Place place = new KnownStock.Place(
                    line.path("sku").asText(), order.path("warehouse").asText());
            long demand = line.path("demand").asLong();
            reserved.merge(place, line.path("reserved").asLong(), Long::sum);
            if (demand > 0) {
                wanting.computeIfAbsent(place, p -> new ArrayList<>())
                        .add(new PlainQueue.Wanting(
                                order.path("orderId").asText(),
                                line.path("lineId").asText(),
                                demand,
                                committed,
                                paid,
                                LocalDate.parse(line.path("promisedDate").asText()),
                                Instant.parse(order.path("placedAt").asText())));
            }
        }
    }

    private void purchase(PlainPurchase order) {
        for (JsonNode line : order.lines()) {
            if (order.outstanding(line) > 0) {
                supply.computeIfAbsent(order.place(line), p -> new ArrayList<>())
                        .add(new PlainQueue.Supply(order.id(), order.outstanding(line), PlainPurchase.arrival(line)));
            }
        }
    }

    private long units(KnownStock.Place place, Predicate<PlainQueue.Wanting> which) {
        return wanting.getOrDefault(place, List.of()).stream()
                .filter(which)
                .mapToLong(PlainQueue.Wanting::units)
                .sum();
    }

    /** Demand that is bought. */
    private long buying(KnownStock.Place place) {
        boolean all = rows.buyOn(place.sku()) == ShopPlan.BuyOn.INTAKE;
        return units(place, each -> all || each.committed());
    }

    private long incoming(KnownStock.Place place) {
        return supply.getOrDefault(place, List.of()).stream()
                .mapToLong(PlainQueue.Supply::units)
                .sum();
    }

    private long free(KnownStock.Place place) {
        JsonNode stock = Optional.ofNullable(sight.stock().get(place)).orElseGet(Bodies::object);
        return stock.path("onHand").asLong() - reserved.getOrDefault(place, 0L);
    }

    /** @param minimum for which is bought */
    PlainNeed need(KnownStock.Place place, Optional<KnownStock.Level> minimum) {
        return PlainNeed.of(free(place), buying(place), incoming(place), minimum);
    }

    PlainQueue queue(KnownStock.Place place) {
        return new PlainQueue(
                rows.buyOn(place.sku()),
                free(place),
                wanting.getOrDefault(place, List.of()),
                supply.getOrDefault(place, List.of()));
    }

    List<String> differences() {
        reserved.keySet().stream()
                .filter(place -> !sight.stock().containsKey(place))
                .forEach(place -> found.add(place + ": orders want it, but no stock is shown"));
        supply.keySet().stream()
                .filter(place -> !sight.stock().containsKey(place))
                .forEach(place -> found.add(place + ": it is to come, but no stock is shown"));
        sight.stock().forEach(this::stock);
        return List.copyOf(found);
    }

    private void stock(KnownStock.Place place, JsonNode shown) {
        long onHand = shown.path("onHand").asLong();
        long held = reserved.getOrDefault(place, 0L);
        long all = units(place, each -> true);
        long buying = buying(place);
        long incoming = incoming(place);
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
        is(place, "incoming", incoming, shown.path("incoming").asLong());
        is(
                place,
                "projected",
                onHand - held - buying + incoming,
                shown.path("projected").asLong());
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
