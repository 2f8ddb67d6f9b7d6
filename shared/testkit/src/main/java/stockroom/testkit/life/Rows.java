package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Products, suppliers, offers and settings, as they are shown or surely known at a quiet moment. */
record Rows(ShopPlan plan, Map<String, JsonNode> byPath) {
    static final String SETTINGS = "/staff/settings";

    private static final int OLDEST_RATE_DAYS = 7;

    JsonNode product(String sku) {
        return at(Terms.productPath(sku));
    }

    JsonNode supplier(String supplier) {
        return at(Terms.supplierPath(supplier));
    }

    JsonNode offer(String supplier, String sku) {
        return at(Terms.offerPath(supplier, sku));
    }

    List<String> suppliersOffering(String sku) {
        return plan.sellers().stream()
                .map(ShopPlan.Seller::id)
                .filter(supplier -> byPath.containsKey(Terms.offerPath(supplier, sku))
                        && byPath.containsKey(Terms.supplierPath(supplier)))
                .toList();
    }

    /** Whether an article's missing units are bought before anybody paid or confirmed (R42). */
    ShopPlan.BuyOn buyOn(String sku) {
        JsonNode own = product(sku).path("buyOn");
        JsonNode shop = at(SETTINGS).path("buyOn");
        return ShopPlan.BuyOn.valueOf(own.isTextual() ? own.asText() : shop.asText());
    }

    ShopPlan.Rounding rounding() {
        return at(SETTINGS).path("neverExceedTarget").asBoolean()
                ? ShopPlan.Rounding.NEVER_EXCEED_TARGET
                : ShopPlan.Rounding.UP;
    }

    /** The zone of the shop's days. */
    ZoneId zone() {
        return ZoneId.of(plan.zone());
    }

    /** What a unit of a currency costs on a day in the shop's: the latest rate, not older than 7 days (R39). */
    Optional<BigDecimal> rate(String currency, LocalDate day) {
        if (currency.equals(ShopPlan.CURRENCY)) {
            return Optional.of(BigDecimal.ONE);
        }
        for (int age = 0; age <= OLDEST_RATE_DAYS; age++) {
            JsonNode rate = at(Terms.ratePath(currency, day.minusDays(age))).path("rate");
            if (rate.isTextual()) {
                return Optional.of(new BigDecimal(rate.asText()));
            }
        }
        return Optional.empty();
    }

    private JsonNode at(String path) {
        return byPath.getOrDefault(path, Bodies.read(""));
    }
}
