package stockroom.dynamodb;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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
 * What one run knows of articles, offers and suppliers, each row read at most once. What can't be understood is said only when an article asks
 * for it, so that a broken row spoils the articles that need it and no other (R43).
 */
public final class BuyingTerms {
    private static final int SCAN_PARTS = 4;
    private static final List<String> PRODUCT_FACTS = List.of("pk", "discontinued", "buyOn");

    private final DynamoDbClient client;
    private final Tables tables;
    private final Parallel parallel;
    private final BatchReader batches;
    private final Map<String, Item> products = new HashMap<>();
    private final Map<String, List<Offered>> offers = new HashMap<>();
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
        ScanRequest facts = ScanRequest.builder()
                .tableName(tables.products())
                .projectionExpression("#" + String.join(", #", PRODUCT_FACTS))
                .expressionAttributeNames(
                        PRODUCT_FACTS.stream().collect(Collectors.toMap(name -> "#" + name, name -> name)))
                .build();
        scan(facts, SCAN_PARTS, row -> row).forEach(row -> products.put(row.text("pk"), row));
        scan(all(tables.suppliers()), 1, row -> row).forEach(row -> suppliers.put(row.text("pk"), row));
        askedSuppliers.addAll(suppliers.keySet());
        products.keySet().forEach(sku -> offers.put(sku, List.of()));
        List<Offered> found = scan(all(tables.offers()), SCAN_PARTS, Offered::of);
        offers.putAll(found.stream().collect(Collectors.groupingBy(Offered::sku)));
        found.forEach(this::note);
    }

    private void note(Offered offered) {
        offered.understood().ifPresent(offer -> currencies.add(offer.prices().currency()));
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
        List<List<Offered>> found = parallel.map(missing, this::offersOf);
        Set<String> wanted = new TreeSet<>();
        for (int i = 0; i < missing.size(); i++) {
            offers.put(missing.get(i), found.get(i));
            for (Offered offered : found.get(i)) {
                note(offered);
                offered.understood()
                        .ifPresent(offer -> wanted.add(offer.supplier().value()));
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
                .map(Offered::orFault)
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

    private List<Offered> offersOf(String sku) {
        QueryRequest request = QueryRequest.builder()
                .tableName(tables.offers())
                .keyConditionExpression("pk = :sku")
                .expressionAttributeValues(Map.of(":sku", Item.ofText(sku)))
                .consistentRead(true)
                .build();
        return client.queryPaginator(request).items().stream()
                .map(Item::of)
                .map(Offered::of)
                .toList();
    }

    private static ScanRequest all(String table) {
        return ScanRequest.builder().tableName(table).build();
    }

    /** Several parts at a time: the pages of each come one after the other. */
    private <T> List<T> scan(ScanRequest request, int parts, Function<Item, T> each) {
        return parallel
                .map(IntStream.range(0, parts).boxed().toList(), part -> scan(request, part, parts, each))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private <T> List<T> scan(ScanRequest request, int part, int parts, Function<Item, T> each) {
        ScanRequest ofPart = request.toBuilder()
                .segment(part)
                .totalSegments(parts)
                .consistentRead(true)
                .build();
        return client.scanPaginator(ofPart).items().stream()
                .map(row -> each.apply(Item.of(row)))
                .toList();
    }
}
