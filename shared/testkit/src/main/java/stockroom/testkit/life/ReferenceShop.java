package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must be visible in the shop, plainly derived from what people asked and what they were answered. It knows no table, no retry and none
 * of the product's code. Where nobody was answered, both are right until one is seen.
 */
final class ReferenceShop {
    private final Map<String, KnownOrder> orders = new LinkedHashMap<>();
    private final Terms terms;
    private final KnownStock stock = new KnownStock();
    private final KnownEdits edits = new KnownEdits();
    private final KnownPurchases purchases = new KnownPurchases(edits);
    private final KnownTasks tasks = new KnownTasks();
    private final KnownLeases leases = new KnownLeases();
    private final List<String> heardWrong = new ArrayList<>();

    ReferenceShop(ShopPlan plan) {
        this.terms = new Terms(plan);
    }

    /** @param key channel and external id: the key of R1 */
    KnownOrder order(String key) {
        return orders.computeIfAbsent(key, KnownOrder::new);
    }

    Collection<KnownOrder> orders() {
        return orders.values();
    }

    Terms terms() {
        return terms;
    }

    KnownStock stock() {
        return stock;
    }

    KnownPurchases purchases() {
        return purchases;
    }

    KnownTasks tasks() {
        return tasks;
    }

    KnownLeases leases() {
        return leases;
    }

    KnownEdits edits() {
        return edits;
    }

    /** An answer that no state of the shop allows. */
    void objects(String what) {
        heardWrong.add(what);
    }

    /** Everything that is shown at a quiet moment and must not be; then it is known to be so. */
    List<String> differences(Sight sight) {
        List<String> found = new ArrayList<>(heardWrong);
        heardWrong.clear();
        for (String path : terms.paths()) {
            if (sight.rows().containsKey(path)) {
                found.addAll(terms.compare(path, present(sight.rows().get(path)), sight.at()));
            }
        }
        found.addAll(purchases.compare(sight, terms));
        Arrivals arrivals = new Arrivals(purchases, sight);
        sight.stock().forEach((place, shown) -> found.addAll(stock.compare(place, shown, arrivals)));
        purchases.settle(sight);
        found.addAll(new PurchaseCases(sight).differences());
        found.addAll(new PageFacts(sight).differences());
        sight.stock().forEach((place, shown) -> found.addAll(edits.compare(place, shown, sight.at())));
        tasks.heard(sight.tasks());
        tasks.strays().forEach((key, ids) -> ids.forEach(order(key).payments()::goneAstray));
        orders.values().forEach(order -> found.addAll(BankFacts.differences(order, sight.at())));
        found.addAll(orderDifferences(sight));
        found.addAll(new QueueFacts(sight.orders()).differences());
        Rows rows = rows(sight);
        PositionFacts positions = new PositionFacts(sight, rows);
        found.addAll(positions.differences());
        PlainBuying buying = new PlainBuying(rows, sight.at());
        found.addAll(new DraftFacts(sight, positions, buying).differences());
        found.addAll(tasks.compare(sight, terms.zone()));
        for (JsonNode shown : sight.orders()) {
            found.addAll(TimerFacts.differences(
                    shown, limits(shown, sight.at()), tasks.everSeen(), terms.zone(), sight.at()));
        }
        return found;
    }

    /** Those that may have been in force when it was placed (R23); of an order that nobody sent, today's. */
    private Set<TimerFacts.Limits> limits(JsonNode shown, Instant now) {
        KnownOrder known = order(keyOf(shown));
        Claim placing = known.mayExist() ? known.placing(known.taken(shown)) : Claim.fact(now);
        return terms.possible(Rows.SETTINGS, placing.from(), placing.by()).stream()
                .map(TimerFacts.Limits::of)
                .collect(Collectors.toSet());
    }

    private static String keyOf(JsonNode shown) {
        return shown.path("channel").asText() + "/" + shown.path("externalId").asText();
    }

    private static Optional<JsonNode> present(JsonNode node) {
        return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    }

    private Rows rows(Sight sight) {
        Map<String, JsonNode> byPath = new HashMap<>();
        for (String path : terms.paths()) {
            terms.now(path, sight.at()).ifPresent(row -> byPath.put(path, row));
        }
        return new Rows(terms.plan(), byPath);
    }

    private List<String> orderDifferences(Sight sight) {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode shown : sight.orders()) {
            String key = keyOf(shown);
            if (!seen.add(key)) {
                found.add(key + ": shown twice (R1)");
                continue;
            }
            KnownOrder known = order(key);
            List<String> differences = OrderFacts.differences(known, shown, terms, sight.at());
            found.addAll(differences);
            if (differences.isEmpty()) {
                known.settle(shown, sight.at());
            }
        }
        for (KnownOrder known : orders.values()) {
            if (!seen.contains(known.key())) {
                if (known.mustExist()) {
                    found.add(known.key() + ": accepted, and not there (R1)");
                }
                known.settleAbsent();
            }
        }
        return found;
    }
}
