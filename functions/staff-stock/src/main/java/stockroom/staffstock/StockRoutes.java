package stockroom.staffstock;

import java.util.Optional;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.settings.Configuration;
import stockroom.domain.stock.BuyOn;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.MovementStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.StockStore;
import stockroom.lambda.csv.Imported;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;

/** Stock over HTTP and by file: what there is, and what was counted. */
final class StockRoutes {
    private static final String OTHER_COUNT =
            "a count of this id was recorded with another number or reason; give a new count a new id";

    private final ConfigurationStore configuration;
    private final ProductStore products;
    private final StockStore stock;
    private final CountStock counts;

    StockRoutes(ConfigurationStore configuration, ProductStore products, StockStore stock, CountStock counts) {
        this.configuration = configuration;
        this.products = products;
        this.stock = stock;
        this.counts = counts;
    }

    HttpResponse get(HttpRequest request) {
        Optional<Product> product = products.find(request.sku());
        return product.map(this::answer).orElseGet(() -> HttpResponse.problem(Problem.notFound("product")));
    }

    private HttpResponse answer(Product product) {
        Configuration shop = configuration.read();
        BuyOn buyOn = product.buyOn(shop.settings().buyOn());
        return HttpResponse.ok(JsonObject.empty()
                .text("sku", product.sku().value())
                .list(
                        "warehouses",
                        Places.positions(product.sku(), shop).stream()
                                .map(p -> PositionAnswer.of(p.warehouse(), stock.view(p), buyOn))
                                .toList()));
    }

    HttpResponse count(HttpRequest request) {
        PositionKey position = new PositionKey(request.sku(), request.warehouse("warehouse"));
        CountRequest count = request.body(body -> CountRequest.of(position, body));
        return counts.count(count, request.cause())
                .fold(
                        counted -> HttpResponse.ok(answer(count, counted)),
                        repeated -> HttpResponse.ok(answer(count, repeated)),
                        other -> HttpResponse.problem(
                                Problem.conflict("other-content", "Same id, other content", OTHER_COUNT)),
                        what -> HttpResponse.problem(Problem.notFound(what)));
    }

    Imported take(CountRequest count, Cause cause) {
        return counts.count(count, cause)
                .fold(
                        counted -> Imported.ACCEPTED,
                        repeated -> Imported.UNCHANGED,
                        other -> Imported.rejected("/countId", OTHER_COUNT),
                        what -> Imported.rejected(
                                what.equals("product") ? "/sku" : "/warehouse", "there is no such " + what));
    }

    private static JsonObject answer(CountRequest request, MovementStore.Count count) {
        return JsonObject.empty()
                .text("countId", request.countId())
                .text("sku", request.position().sku().value())
                .text("warehouse", request.position().warehouse().value())
                .number("before", count.before())
                .number("counted", count.counted())
                .number("delta", count.delta())
                .text("reason", count.reason())
                .instant("at", count.at())
                .text("by", count.by());
    }
}
