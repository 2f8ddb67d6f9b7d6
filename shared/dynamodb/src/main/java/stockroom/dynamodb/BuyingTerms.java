package stockroom.dynamodb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Assortment;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.Rates;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.stock.BuyOn;

/**
 * What one run knows of articles, offers and suppliers, each row read at most once. Rows are understood only when an article asks for them,
 * so that a broken one spoils the articles that need it and no other (R43).
 */
public final class BuyingTerms {
    private static final int SCAN_PARTS = 4;
    private static final List<String> PRODUCT_FACTS = List.of("pk", "discontinued", "buyOn");

    private final DynamoDbClient client;
    private final Tables tables;
    private final Parallel parallel;
    private final BatchReader batches;
    private final Map<String, Item> products = new HashMap<>();
    private final Map<String, List<Item>> offers = new HashMap<>();
    private final Map<String, Item> suppliers = new HashMap<>();
    private final Map<String, Supplier> understood = new HashMap<>();
    private final Set<String> currencies = new TreeSet<>();
    private final Set<String> askedSuppliers = new TreeSet<>();
    private final Set<String> askedCurrencies = new TreeSet<>();
    private Rates rates = Rates.NONE;

    public BuyingTerms(DynamoDbClient client, Tables tables, Parallel parallel) {
        this.client = client;
        this.tables = tables;
        this.parallel = parallel;
        this.batches = new BatchReader(client);
    }

    /** The names of the tables. */
    public record Tables(String products, String offers, String suppliers, String settings) {}

    /** Reads everything: cheaper than by key when most of it is needed. */
    public void loadAll() {
        scan(tables.products(), SCAN_PARTS).forEach(row -> products.put(row.text("pk"), row));
        scan(tables.suppliers(), 1).forEach(row -> suppliers.put(row.text("pk"), row));
        askedSuppliers.addAll(suppliers.keySet());
        products.keySet().forEach(sku -> offers.put(sku, new ArrayList<>()));
        scan(tables.offers(), SCAN_PARTS).forEach(row -> {
            offers.computeIfAbsent(row.text("pk"), sku -> new ArrayList<>()).add(row);
            row.optionalText("currency").ifPresent(currencies::add);
        });
    }

    /** Reads what tells when and whether these articles are bought. */
    public void loadProducts(Collection<Sku> skus) {
        List<Item> missing = skus.stream()
                .map(Sku::value)
                .filter(sku -> !products.containsKey(sku))
                .distinct()
                .map(Item::key)
                .toList();
        batches.read(tables.products(), missing, PRODUCT_FACTS).forEach(row -> products.put(row.text("pk"), row));
    }

    /** Reads these articles' offers and their suppliers. */
    public void loadOffers(Collection<Sku> skus) {
        List<String> missing = skus.stream()
                .map(Sku::value)
                .filter(sku -> !offers.containsKey(sku))
                .distinct()
                .sorted()
                .toList();
        List<List<Item>> found = parallel.map(missing, this::offersOf);
        Set<String> wanted = new TreeSet<>();
        for (int i = 0; i < missing.size(); i++) {
            offers.put(missing.get(i), found.get(i));
            for (Item row : found.get(i)) {
                wanted.add(row.text("sk"));
                row.optionalText("currency").ifPresent(currencies::add);
            }
        }
        wanted.removeAll(askedSuppliers);
        batches.read(tables.suppliers(), wanted.stream().map(Item::key).toList())
                .forEach(row -> suppliers.put(row.text("pk"), row));
        askedSuppliers.addAll(wanted);
    }

    /** Reads what the currencies of all offers that were read cost, but the shop's own. */
    public void loadRates(LocalDate today, String own) {
        Set<String> foreign = new TreeSet<>(currencies);
        foreign.remove(own);
        foreign.removeAll(askedCurrencies);
        rates = rates.and(new RateStore(client, tables.settings()).since(today, foreign));
        askedCurrencies.addAll(foreign);
    }

    /** @throws RuntimeException when the article's row can't be understood */
    public BuyOn buyOn(Sku sku, BuyOn shop) {
        return product(sku).optionalText("buyOn").map(BuyOn::valueOf).orElse(shop);
    }

    /** @throws RuntimeException when a row of the article, its offers or their suppliers can't be understood */
    public Assortment assortment(Sku sku) {
        Assortment.Bought bought =
                product(sku).flag("discontinued") ? Assortment.Bought.DISCONTINUED : Assortment.Bought.YES;
        List<Offer> ofArticle = offers.getOrDefault(sku.value(), List.of()).stream()
                .map(SupplierItems::offer)
                .toList();
        Map<SupplierId, Supplier> known = new HashMap<>();
        for (Offer offer : ofArticle) {
            Item row = suppliers.get(offer.supplier().value());
            if (row != null) {
                known.put(offer.supplier(), supplier(row));
            }
        }
        return new Assortment(bought, ofArticle, known, rates);
    }

    /** A few suppliers sell all articles: each row is understood once. */
    private Supplier supplier(Item row) {
        return understood.computeIfAbsent(row.text("pk"), id -> SupplierItems.supplier(row));
    }

    /** An article that is stocked but not in the catalogue is bought by the shop's rule. */
    private Item product(Sku sku) {
        return products.getOrDefault(sku.value(), Item.empty());
    }

    private List<Item> offersOf(String sku) {
        QueryRequest request = QueryRequest.builder()
                .tableName(tables.offers())
                .keyConditionExpression("pk = :sku")
                .expressionAttributeValues(Map.of(":sku", Item.ofText(sku)))
                .consistentRead(true)
                .build();
        return client.queryPaginator(request).items().stream().map(Item::of).toList();
    }

    /** Several parts at a time: the pages of each come one after the other. */
    private List<Item> scan(String table, int parts) {
        return parallel.map(IntStream.range(0, parts).boxed().toList(), part -> scan(table, part, parts)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Item> scan(String table, int part, int parts) {
        ScanRequest request = ScanRequest.builder()
                .tableName(table)
                .segment(part)
                .totalSegments(parts)
                .consistentRead(true)
                .build();
        return client.scanPaginator(request).items().stream().map(Item::of).toList();
    }
}
