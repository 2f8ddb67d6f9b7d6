package stockroom.staffpurchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stockroom.domain.forecast.DailyDemand;
import stockroom.domain.forecast.Forecast;
import stockroom.domain.forecast.Mean;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.purchasing.Moment;
import stockroom.domain.purchasing.Wait;
import stockroom.domain.settings.Settings;
import stockroom.domain.stock.Demand;
import stockroom.dynamodb.BuyingTerms;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.OrderedUnits;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.StockStore;
import stockroom.lambda.Machine;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;

/** How long an article lasts, and what minimum its demand speaks for (R52): read when asked, kept nowhere, applied by nobody. */
final class ForecastRoute {
    private static final int WIDTH = 8;

    private final ConfigurationStore configuration;
    private final ProductStore products;
    private final StockStore stock;
    private final OrderedUnits ordered;
    private final Function<Parallel, BuyingTerms> terms;
    private final Machine machine;

    ForecastRoute(
            ConfigurationStore configuration,
            ProductStore products,
            StockStore stock,
            OrderedUnits ordered,
            Function<Parallel, BuyingTerms> terms,
            Machine machine) {
        this.configuration = configuration;
        this.products = products;
        this.stock = stock;
        this.ordered = ordered;
        this.terms = terms;
        this.machine = machine;
    }

    HttpResponse get(HttpRequest request) {
        Sku sku = request.sku();
        if (products.find(List.of(sku)).isEmpty()) {
            return HttpResponse.problem(Problem.notFound("product"));
        }
        var shop = configuration.read();
        Moment moment = new Moment(request.at(), shop.settings().shopTimeZone());
        List<WarehouseId> warehouses = List.copyOf(shop.allWarehouses());
        try (Parallel parallel = machine.parallel(WIDTH)) {
            // Positions first: an order that gets its units in between is then found in both places, not in neither.
            List<StockStore.View> views =
                    parallel.map(warehouses, warehouse -> stock.view(new PositionKey(sku, warehouse)));
            Map<WarehouseId, Map<LocalDate, Long>> demand = demand(sku, moment, views, parallel);
            Optional<Wait> wait = longestWait(sku, moment, shop.settings(), parallel);
            List<JsonObject> answers = new ArrayList<>();
            for (int i = 0; i < warehouses.size(); i++) {
                Map<LocalDate, Long> byDay = demand.getOrDefault(warehouses.get(i), Map.of());
                Forecast forecast = forecast(DailyDemand.before(moment.today(), byDay), views.get(i), wait);
                answers.add(json(warehouses.get(i), forecast));
            }
            JsonObject json = JsonObject.empty().text("sku", sku.value());
            wait.ifPresent(longest -> json.object("wait", json(longest)));
            return HttpResponse.ok(json.list("warehouses", answers));
        }
    }

    private Map<WarehouseId, Map<LocalDate, Long>> demand(
            Sku sku, Moment moment, List<StockStore.View> views, Parallel parallel) {
        Instant since =
                DailyDemand.firstDay(moment.today()).atStartOfDay(moment.zone()).toInstant();
        List<String> waiting = views.stream()
                .flatMap(view -> view.demand().stream().map(Demand::orderId))
                .toList();
        Map<WarehouseId, Map<LocalDate, Long>> demand = new HashMap<>();
        ordered.since(since, sku, waiting, parallel)
                .forEach(order -> demand.computeIfAbsent(order.warehouse(), warehouse -> new HashMap<>())
                        .merge(order.placedAt().atZone(moment.zone()).toLocalDate(), order.units(), Long::sum));
        return demand;
    }

    private Optional<Wait> longestWait(Sku sku, Moment moment, Settings settings, Parallel parallel) {
        Optional<String> currency = settings.currency();
        if (currency.isEmpty()) {
            return Optional.empty();
        }
        BuyingTerms known = terms.apply(parallel);
        known.loadProducts(List.of(sku));
        known.loadOffers(List.of(sku));
        known.loadRates(moment.today(), currency.get());
        return Wait.longest(moment, currency.get(), known.assortment(sku));
    }

    private static Forecast forecast(DailyDemand demand, StockStore.View view, Optional<Wait> wait) {
        var counters = view.row().stock();
        long incoming = view.supply().stream()
                .mapToLong(supply -> supply.units().units())
                .sum();
        return Forecast.of(demand, (long) counters.onHand() - counters.reserved() - counters.demand(), incoming, wait);
    }

    private static JsonObject json(WarehouseId warehouse, Forecast forecast) {
        JsonObject json = JsonObject.empty()
                .text("warehouse", warehouse.value())
                .list("demand", List.of(json(forecast.month()), json(forecast.quarter())))
                .number("free", forecast.free())
                .number("incoming", forecast.incoming());
        forecast.coverDays().ifPresent(days -> json.number("coverDays", days));
        forecast.coverDaysWithIncoming().ifPresent(days -> json.number("coverDaysWithIncoming", days));
        forecast.proposal()
                .ifPresent(proposal -> json.object(
                        "proposal",
                        JsonObject.empty()
                                .number("minimum", proposal.minimum())
                                .number("target", proposal.target())
                                .number("safety", proposal.safety())));
        return json.text("reason", forecast.reason());
    }

    private static JsonObject json(Mean mean) {
        return JsonObject.empty()
                .number("days", mean.days())
                .number("units", mean.units())
                .text("perDay", mean.perDay().toPlainString());
    }

    private static JsonObject json(Wait wait) {
        return JsonObject.empty()
                .text("supplierId", wait.supplier().value())
                .date("orderDay", wait.orderDay())
                .date("arrival", wait.arrival())
                .number("days", wait.days());
    }
}
