package stockroom.domain.ordering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stockroom.domain.catalog.Product;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.delivery.OfferedDelivery;
import stockroom.domain.measure.Sku;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.settings.Configuration;

/** What is wrong with an order's own fields, given the catalogue and the settings: all faults at once, each with its field (R9, R11). */
final class IntakeChecks {
    private static final Duration OLDEST = Duration.ofDays(7);

    private IntakeChecks() {}

    static Optional<Refusal> of(NewOrder wish, Configuration configuration, Map<Sku, Product> products, Instant now) {
        List<Refusal.Blame> blames = new ArrayList<>();
        placed(wish, now, blames);
        for (int i = 0; i < wish.lines().size(); i++) {
            if (!products.containsKey(wish.lines().get(i).sku())) {
                blames.add(new Refusal.Blame(
                        "/lines/" + i + "/sku",
                        "there is no product " + wish.lines().get(i).sku()));
            }
        }
        blames.addAll(terms(wish.delivery(), wish.client().address().city(), wish.method(), configuration));
        return blames.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(blames));
    }

    private static void placed(NewOrder wish, Instant now, List<Refusal.Blame> blames) {
        wish.placedAt().ifPresent(at -> {
            if (at.isAfter(now)) {
                blames.add(new Refusal.Blame("/placedAt", "lies in the future"));
            } else if (wish.age() == NewOrder.Age.RECENT && at.isBefore(now.minus(OLDEST))) {
                blames.add(new Refusal.Blame("/placedAt", "is more than 7 days ago; older orders come by import"));
            }
        });
    }

    /** Delivery kind, pickup warehouse and payment method against the shop's tables (R8, R9). */
    static List<Refusal.Blame> terms(
            NewOrder.Delivery delivery, String city, PaymentMethod method, Configuration configuration) {
        List<Refusal.Blame> blames = new ArrayList<>();
        DeliveryKind kind = delivery.kind();
        boolean chosen = delivery.pickupWarehouse().isPresent();
        if (kind == DeliveryKind.PICKUP
                && !chosen
                && configuration.settings().warehouseOrder().size() > 1) {
            blames.add(new Refusal.Blame("/delivery/pickupWarehouse", "is needed for PICKUP"));
        }
        if (kind != DeliveryKind.PICKUP && chosen) {
            blames.add(new Refusal.Blame("/delivery/pickupWarehouse", "goes with PICKUP only"));
        }
        delivery.pickupWarehouse()
                .filter(w -> !configuration.settings().warehouseOrder().contains(w))
                .ifPresent(
                        w -> blames.add(new Refusal.Blame("/delivery/pickupWarehouse", "there is no warehouse " + w)));
        if (!OfferedDelivery.in(city, configuration.cities()).contains(kind)) {
            blames.add(new Refusal.Blame("/delivery/kind", kind + " is not offered in this city"));
        }
        if (!configuration
                .settings()
                .paymentMethods()
                .getOrDefault(kind, Set.of())
                .contains(method)) {
            blames.add(new Refusal.Blame("/payment/method", method + " is not offered with " + kind));
        }
        return blames;
    }
}
