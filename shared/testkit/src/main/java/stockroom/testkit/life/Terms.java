package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What people keep as rows with a version: products, offers, suppliers, channels, warehouses and settings, each by its path. */
final class Terms {
    /** Fields that show nothing where nobody wrote them. */
    private static final Set<String> LEFT_OUT =
            Set.of("buyOn", "validFrom", "validTo", "leadTimeDays", "autoSendLimit", "minimumOrderValue");

    private static final String MESSAGES = "/messages";

    private final ShopPlan plan;
    private final Map<String, Register<Optional<ObjectNode>>> rows = new TreeMap<>();

    Terms(ShopPlan plan) {
        this.plan = plan;
    }

    static String productPath(String sku) {
        return "/staff/products/" + sku;
    }

    static String offerPath(String supplier, String sku) {
        return supplierPath(supplier) + "/offers/" + sku;
    }

    static String ratePath(String currency, LocalDate date) {
        return "/staff/rates/" + currency + "/" + date;
    }

    static String messagesPath(String customerId) {
        return "/staff/customers/" + customerId + MESSAGES;
    }

    static String supplierPath(String supplier) {
        return "/staff/suppliers/" + supplier;
    }

    /** Somebody is about to write a row. */
    Claim write(String path, ObjectNode body, Claim claim) {
        // Read back as it is sent: numbers of several Java types are one number of JSON.
        return row(path).write(Optional.of((ObjectNode) Bodies.read(body.toString())), claim);
    }

    private Register<Optional<ObjectNode>> row(String path) {
        return rows.computeIfAbsent(path, p -> new Register<>(initial(p), Instant.EPOCH));
    }

    /** Clients want all messages until they say otherwise (R61); of the rest nothing is there before somebody puts it. */
    private static Optional<ObjectNode> initial(String path) {
        return Optional.of(ChooseMessages.Ways.ALL.body()).filter(all -> path.endsWith(MESSAGES));
    }

    /** Whether a client may have wanted messages by this way, or not, at some moment of this time. */
    Set<Boolean> wishes(String customerId, String way, Instant from, Instant to) {
        String path = messagesPath(customerId);
        return rows.containsKey(path)
                ? possible(path, from, to).stream()
                        .map(row -> row.path(way).asBoolean())
                        .collect(Collectors.toSet())
                : Set.of(true);
    }

    Set<String> paths() {
        return rows.keySet();
    }

    /** What a row says for certain, or empty where it is not there; of several possible answers, one. */
    Optional<ObjectNode> now(String path, Instant now) {
        return row(path).possible(now).stream().reduce((first, last) -> last).orElse(Optional.empty());
    }

    /** All that a row may have said at some moment of this time. */
    List<JsonNode> possible(String path, Instant from, Instant to) {
        return row(path).possible(from, to).stream()
                .flatMap(Optional::stream)
                .map(JsonNode.class::cast)
                .toList();
    }

    boolean isOpen(String path, Instant now) {
        return row(path).isOpen(now);
    }

    /** A row as it is shown, or empty where it is not found: a difference, or the knowledge that it is so. */
    List<String> compare(String path, Optional<JsonNode> shown, Instant now) {
        List<String> found = new ArrayList<>();
        Set<Optional<ObjectNode>> possible = row(path).possible(now);
        Optional<Optional<ObjectNode>> matching =
                possible.stream().filter(value -> says(value, shown)).findFirst();
        matching.ifPresentOrElse(
                value -> row(path).seen(value, now),
                () -> found.add(path + ": expected one of " + possible + ", shown " + shown));
        return found;
    }

    /** Every field that was written is shown; what was left out shows its default. */
    private static boolean says(Optional<ObjectNode> written, Optional<JsonNode> shown) {
        if (written.isEmpty() || shown.isEmpty()) {
            return written.isEmpty() == shown.isEmpty();
        }
        for (Map.Entry<String, JsonNode> field : written.get().properties()) {
            if (!shown.get().path(field.getKey()).equals(field.getValue())) {
                return false;
            }
        }
        return LEFT_OUT.stream()
                .allMatch(field -> written.get().has(field) || !shown.get().has(field));
    }

    /** The unit prices that an order's line may have (R6): what its channel posted, or what the catalogue said at some moment of this time. */
    Set<Long> pricesOf(String sku, Wish wish, Instant from, Instant to) {
        Set<Long> prices = new HashSet<>();
        row(productPath(sku)).possible(from, to).stream()
                .flatMap(Optional::stream)
                .forEach(product ->
                        prices.add(product.path("price").path("amount").asLong()));
        if (wish.postsPrices()) {
            wish.lines().stream().filter(line -> line.sku().equals(sku)).forEach(line -> prices.add(line.unitPrice()));
        }
        return prices;
    }

    ZoneId zone() {
        return ZoneId.of(plan.zone());
    }

    ShopPlan plan() {
        return plan;
    }

    /** Whether the machine may have confirmed an order (rulebook §0): no life has clients with completed orders, so KNOWN confirms nothing. */
    boolean machineMayConfirm(JsonNode order) {
        return plan.autoConfirm().equals("PAID")
                && order.path("totals").path("paid").path("amount").asLong() > 0
                && order.path("note").isMissingNode()
                && !order.path("delivery").path("kind").asText().equals("COURIER");
    }
}
