package stockroom.staffstock;

import stockroom.domain.measure.WarehouseId;
import stockroom.domain.stock.BuyOn;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.MinimumPlan;
import stockroom.domain.stock.Season;
import stockroom.domain.stock.Stock;
import stockroom.domain.stock.Supply;
import stockroom.dynamodb.StockStore;
import stockroom.lambda.json.JsonObject;

/** A position as staff see it, in the rulebook's words (§0, R42). */
final class PositionAnswer {
    private PositionAnswer() {}

    static JsonObject of(WarehouseId warehouse, StockStore.View view, BuyOn buyOn) {
        Stock stock = view.row().stock();
        long all = units(view, Which.ALL);
        long buying = buyOn == BuyOn.INTAKE ? all : units(view, Which.COMMITTED);
        long incoming = view.supply().stream()
                .map(Supply::units)
                .mapToLong(q -> q.units())
                .sum();
        JsonObject json = JsonObject.empty()
                .text("warehouse", warehouse.value())
                .number("onHand", stock.onHand())
                .number("reserved", stock.reserved())
                .number("available", stock.available())
                .number("allocating", stock.allocating())
                .object("demand", JsonObject.empty().number("buying", buying).number("waiting", all - buying))
                .number("incoming", incoming)
                .number("projected", stock.onHand() - stock.reserved() - buying + incoming);
        view.row().minimum().ifPresent(plan -> minimum(json, plan)
                .number("minimumVersion", view.row().minimumVersion()));
        return json.optionalObject("edit", view.edit().map(EditAnswer::of));
    }

    /** What is kept usually, and in which seasons otherwise (R52). */
    static JsonObject minimum(JsonObject json, MinimumPlan plan) {
        json.number("minimum", plan.usual().units())
                .number("target", plan.usual().target());
        return plan.seasons().isEmpty()
                ? json
                : json.list(
                        "seasons",
                        plan.seasons().stream().map(PositionAnswer::season).toList());
    }

    private static JsonObject season(Season season) {
        return JsonObject.empty()
                .date("from", season.from())
                .date("to", season.to())
                .number("minimum", season.minimum().units())
                .number("target", season.minimum().target());
    }

    private enum Which {
        ALL,
        COMMITTED
    }

    /** An order that is still being taken asks for nothing yet (R2). */
    private static long units(StockStore.View view, Which which) {
        return view.demand().stream()
                .filter(d -> !d.staged() && (which == Which.ALL || d.committed()))
                .map(Demand::units)
                .mapToLong(q -> q.units())
                .sum();
    }
}
