package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first morning of a shop: its settings, warehouses, channels, articles, suppliers and first counts. */
final class Opening {
    private static final int PERCENT_WITH_MINIMUM = 30;

    private final ShopPlan plan;
    private final Dice dice;

    Opening(ShopPlan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
    }

    List<Act> acts() {
        List<Act> acts = new ArrayList<>();
        plan.warehouses()
                .forEach(place -> acts.add(new KeepRow(
                        "/staff/warehouses/" + place.id(), Bodies.object().put("city", place.city()))));
        acts.add(new KeepRow(Rows.SETTINGS, settings()));
        plan.channels()
                .forEach(channel -> acts.add(new KeepRow(
                        "/staff/channels/" + channel.id(),
                        Bodies.object().put("priceAuthority", channel.priceAuthority()))));
        acts.add(new ImportFile(ImportFile.Kind.PRODUCTS, products()));
        acts.add(new ImportFile(ImportFile.Kind.STOCK, counts()));
        acts.add(new ImportFile(ImportFile.Kind.SUPPLIERS, suppliers()));
        List<ObjectNode> offers = offers();
        if (!offers.isEmpty()) {
            acts.add(new ImportFile(ImportFile.Kind.OFFERS, offers));
        }
        acts.addAll(minimums());
        return acts;
    }

    private ObjectNode settings() {
        ObjectNode settings = Bodies.object()
                .put("currency", ShopPlan.CURRENCY)
                .put("shopTimeZone", plan.zone())
                .put("buyOn", plan.buyOn().name())
                .put("autoConfirm", plan.autoConfirm())
                .put("neverExceedTarget", plan.rounding() == ShopPlan.Rounding.NEVER_EXCEED_TARGET);
        limits(dice, settings);
        plan.warehouses().forEach(place -> settings.withArray("warehouseOrder").add(place.id()));
        return settings;
    }

    private List<ObjectNode> products() {
        return plan.articles().stream()
                .map(article -> article.terms().deepCopy().put("sku", article.sku()))
                .toList();
    }

    private List<ObjectNode> counts() {
        List<ObjectNode> counts = new ArrayList<>();
        for (ShopPlan.Article article : plan.articles()) {
            for (int i = 0; i < plan.warehouses().size(); i++) {
                counts.add(Bodies.object()
                        .put("sku", article.sku())
                        .put("warehouse", plan.warehouses().get(i).id())
                        .put("countId", "opening")
                        .put("counted", article.opening().get(i))
                        .put("reason", "opening"));
            }
        }
        return counts;
    }

    private List<ObjectNode> suppliers() {
        return plan.sellers().stream()
                .map(seller -> seller.terms().deepCopy().put("supplierId", seller.id()))
                .toList();
    }

    private List<ObjectNode> offers() {
        List<ObjectNode> offers = new ArrayList<>();
        for (ShopPlan.Seller seller : plan.sellers()) {
            seller.offers()
                    .forEach(offered -> offers.add(offered.terms()
                            .deepCopy()
                            .put("supplierId", seller.id())
                            .put("sku", offered.sku())));
        }
        return offers;
    }

    private List<Act> minimums() {
        List<Act> acts = new ArrayList<>();
        for (ShopPlan.Article article : plan.articles()) {
            for (ShopPlan.Place place : plan.warehouses()) {
                if (dice.inPercent(PERCENT_WITH_MINIMUM)) {
                    acts.add(new SetMinimum(
                            new KnownStock.Place(article.sku(), place.id()), Optional.of(minimum(dice))));
                }
            }
        }
        return acts;
    }

    /** How long an order may stay unpaid, as owners set it (R12, R13). */
    static void limits(Dice dice, ObjectNode settings) {
        settings.put("instantPaymentLimit", dice.oneOf(List.of("PT30M", "PT30M", "PT10M", "PT3H")))
                .put("deferredPaymentLimit", dice.oneOf(List.of("P3D", "P3D", "P5D", "P1D", "PT36H")));
    }

    /** A minimum as buyers set it. */
    static KnownStock.Minimum minimum(Dice dice) {
        int units = dice.between(1, 12);
        return new KnownStock.Minimum(new KnownStock.Level(units, units + dice.between(0, 30)), List.of());
    }
}
