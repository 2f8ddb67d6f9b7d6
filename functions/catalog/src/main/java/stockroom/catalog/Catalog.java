package stockroom.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.PositionStore;
import stockroom.dynamodb.ProductStore;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;

/** Products with what is free of them in all warehouses that serve orders. A moment's picture: only an order reserves (R4). */
final class Catalog {
    private final ProductStore products;
    private final PositionStore positions;
    private final ConfigurationStore configuration;

    Catalog(ProductStore products, PositionStore positions, ConfigurationStore configuration) {
        this.products = products;
        this.positions = positions;
        this.configuration = configuration;
    }

    HttpResponse list(HttpRequest request) {
        Optional<String> wanted = request.query("q").map(q -> q.toLowerCase(Locale.ROOT));
        Page<Product> page = wanted.isEmpty()
                ? products.list(request.limit(), request.cursor())
                : products.search(request.limit(), request.cursor(), p -> p.mentions(wanted.get()));
        Map<Sku, Long> available =
                available(page.items().stream().map(Product::sku).toList());
        return HttpResponse.page(request, page.map(p -> answer(p, available)));
    }

    HttpResponse get(HttpRequest request) {
        return products.find(request.sku())
                .map(p -> HttpResponse.ok(answer(p, available(List.of(p.sku())))))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound("product")));
    }

    private Map<Sku, Long> available(Collection<Sku> skus) {
        if (skus.isEmpty()) {
            return Map.of();
        }
        List<WarehouseId> warehouses = configuration.read().settings().warehouseOrder();
        List<PositionKey> keys = skus.stream()
                .flatMap(sku -> warehouses.stream().map(w -> new PositionKey(sku, w)))
                .toList();
        Map<Sku, Long> available = new HashMap<>();
        positions
                .stocks(keys)
                .forEach((position, stock) -> available.merge(position.sku(), (long) stock.available(), Long::sum));
        return available;
    }

    private static JsonObject answer(Product product, Map<Sku, Long> available) {
        return JsonObject.empty()
                .text("sku", product.sku().value())
                .text("title", product.title())
                .money("price", product.price())
                .number("taxBasisPoints", product.tax().value())
                .number("available", available.getOrDefault(product.sku(), 0L))
                .flag("sellWithoutStock", product.sellWithoutStock())
                .flag("discontinued", product.discontinued());
    }
}
