package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.SupplierId;

/** The suppliers' offers, an article's together. */
public final class OfferStore {
    private final DynamoDbClient client;
    private final String table;

    public OfferStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    public Optional<Offer> find(Sku sku, SupplierId supplier) {
        return ItemReader.read(client, table, Item.key(sku.value(), supplier.value()))
                .map(SupplierItems::offer);
    }

    /** A supplier's offers of these articles, as far as there are any. */
    public List<Offer> find(SupplierId supplier, Collection<Sku> articles) {
        List<Item> keys = articles.stream()
                .map(sku -> Item.key(sku.value(), supplier.value()))
                .toList();
        return new BatchReader(client)
                .read(table, keys).stream().map(SupplierItems::offer).toList();
    }

    /** The supplier's own numbers of those of the articles for which they gave one. */
    public Map<Sku, String> supplierSkus(SupplierId supplier, Collection<Sku> articles) {
        Map<Sku, String> numbers = new HashMap<>();
        find(supplier, articles)
                .forEach(offer -> offer.supplierSku().ifPresent(number -> numbers.put(offer.sku(), number)));
        return numbers;
    }

    /** The articles that a supplier offers. Eventually consistent: an offer that is just being made marks its positions itself. */
    public List<Sku> articlesOf(SupplierId supplier) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .indexName("BySupplier")
                .keyConditionExpression("sk = :supplier")
                .expressionAttributeValues(Map.of(":supplier", Item.ofText(supplier.value())))
                .build();
        List<Sku> articles = new ArrayList<>();
        client.queryPaginator(request)
                .items()
                .forEach(row -> articles.add(Sku.of(Item.of(row).text("pk"))));
        return articles;
    }

    /** The offer's first version; refused as {@code offer} when there is one already. */
    public Change create(Offer offer) {
        return Change.put(table, SupplierItems.offer(offer)).ifAbsent("pk").named("offer");
    }

    /** A later version; refused as {@code offer} when another edit was faster. */
    public Change replace(Offer offer) {
        return Change.put(table, SupplierItems.offer(offer))
                .ifEquals("version", offer.version() - 1)
                .named("offer");
    }
}
