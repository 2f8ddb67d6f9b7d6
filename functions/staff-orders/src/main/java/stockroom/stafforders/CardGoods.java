package stockroom.stafforders;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.domain.purchasing.Moment;
import stockroom.domain.queue.Accessory;
import stockroom.domain.queue.Margin;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.StockStore;
import stockroom.lambda.json.JsonObject;
import stockroom.ordering.queue.PurchasePrices;

/** What an operator says about goods: what lies there of each line, when the rest should come, and what goes with it (R29, R72). */
final class CardGoods {
    private final ProductStore products;
    private final StockStore stock;
    private final PurchasePrices prices;

    CardGoods(ProductStore products, StockStore stock, PurchasePrices prices) {
        this.products = products;
        this.stock = stock;
        this.prices = prices;
    }

    /** @param expected the day on which a line's last missing unit should come, by line id */
    Shown of(Order order, Map<String, LocalDate> expected) {
        Set<Sku> ordered = order.lines().stream().map(OrderLine::sku).collect(Collectors.toSet());
        Map<Sku, Product> known = products.find(ordered);
        Map<PositionKey, StockStore.Row> rows =
                stock.rows(ordered.stream().map(order::positionOf).toList());
        List<JsonObject> lines = order.lines().stream()
                .map(line -> JsonObject.empty()
                        .text("lineId", line.lineId())
                        .text("sku", line.sku().value())
                        .optionalText(
                                "title",
                                Optional.ofNullable(known.get(line.sku())).map(Product::title))
                        .number("available", available(rows, order.positionOf(line.sku())))
                        .optionalDate("expectedDate", Optional.ofNullable(expected.get(line.lineId()))))
                .toList();
        return new Shown(lines, known);
    }

    /** The lines' stock, and their articles. */
    record Shown(List<JsonObject> lines, Map<Sku, Product> articles) {}

    private static int available(Map<PositionKey, StockStore.Row> rows, PositionKey position) {
        return Optional.ofNullable(rows.get(position))
                .map(row -> row.stock().available())
                .orElse(0);
    }

    /** What to offer besides; nothing is read where nobody said that anything goes with it. */
    List<JsonObject> suggestions(
            Order order, Map<Sku, Product> articles, Insight insight, ZoneId shopZone, Instant now) {
        Set<Sku> candidates = articles.values().stream()
                .flatMap(article -> article.accessories().stream())
                .filter(sku -> !articles.containsKey(sku))
                .collect(Collectors.toSet());
        if (candidates.isEmpty()) {
            return List.of();
        }
        PurchasePrices.Found found = prices.of(
                candidates.stream().map(order::positionOf).toList(), order.currency(), new Moment(now, shopZone));
        List<Accessory> accessories = products.find(candidates).values().stream()
                .map(article -> accessory(article, found))
                .toList();
        return Accessory.worthOffering(accessories).stream()
                .map(accessory -> json(accessory, insight))
                .toList();
    }

    private static Accessory accessory(Product article, PurchasePrices.Found found) {
        Optional<Money> cost = Optional.ofNullable(found.prices().get(article.sku()));
        return new Accessory(
                article.sku(),
                article.title(),
                article.price(),
                found.available().getOrDefault(article.sku(), 0),
                cost.map(price -> Margin.of(article.price(), price)).orElse(Margin.unknown(article.sku())));
    }

    private static JsonObject json(Accessory accessory, Insight insight) {
        JsonObject json = JsonObject.empty()
                .text("sku", accessory.sku().value())
                .text("title", accessory.title())
                .money("price", accessory.price())
                .number("available", accessory.available());
        if (insight == Insight.WHOLE) {
            accessory.margin().percent().ifPresent(percent -> json.number("marginPercent", percent));
        }
        return json;
    }
}
