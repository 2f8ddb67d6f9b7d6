package stockroom.dynamodb;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.purchasing.Rate;
import stockroom.domain.purchasing.Rates;

/**
 * What currencies cost, by day (R39): a currency's rates lie together in the table of the settings. A new rate raises the configuration's
 * generation, for any draft may depend on it.
 */
public final class RateStore {
    private static final String RATE = "RATE#";

    private final DynamoDbClient client;
    private final String table;

    public RateStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** A rate as a person entered it. */
    public record Kept(Rate rate, long version) {}

    public Optional<Kept> find(String currency, LocalDate date) {
        return ItemReader.read(client, table, key(currency, date))
                .map(row -> new Kept(rate(row), row.number("version")));
    }

    /** The rates of these currencies that count on this day or may count later. */
    public Rates since(LocalDate today, Collection<String> currencies) {
        List<Rate> rates = new ArrayList<>();
        for (String currency : currencies) {
            QueryRequest request = QueryRequest.builder()
                    .tableName(table)
                    .keyConditionExpression("pk = :currency AND sk >= :oldest")
                    .expressionAttributeValues(Map.of(
                            ":currency", Item.ofText(RATE + currency),
                            ":oldest",
                                    Item.ofText(
                                            today.minusDays(Rate.MAX_AGE_DAYS).toString())))
                    .consistentRead(true)
                    .build();
            client.queryPaginator(request).items().forEach(row -> rates.add(rate(Item.of(row))));
        }
        return new Rates(rates);
    }

    /** A rate in place of the one of version {@code seen} (0: there is none yet); refused as {@code row} otherwise. */
    public List<Change> write(Rate rate, long seen) {
        Item row = key(rate.currency(), rate.date()).text("rate", rate.value().toPlainString());
        return ConfigurationStore.withGeneration(table, row, seen);
    }

    private static Item key(String currency, LocalDate date) {
        return Item.key(RATE + currency, date.toString());
    }

    private static Rate rate(Item row) {
        return new Rate(
                row.text("pk").substring(RATE.length()),
                LocalDate.parse(row.text("sk")),
                new BigDecimal(row.text("rate")));
    }
}
