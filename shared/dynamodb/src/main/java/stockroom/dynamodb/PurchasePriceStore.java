package stockroom.dynamodb;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.ReceivedPrice;
import stockroom.domain.purchasing.SupplierId;

/** What a position's units cost (R26): a note on its stock row, written with the goods that came in. */
public final class PurchasePriceStore {
    private static final String LAST_PRICE = "lastPrice";
    private static final List<String> FACTS = List.of("pk", LAST_PRICE, "draftSupplier", "available");

    private final String table;
    private final BatchReader batches;

    public PurchasePriceStore(DynamoDbClient client, String table) {
        this.table = table;
        this.batches = new BatchReader(client);
    }

    /**
     * What is known of a position's price.
     *
     * @param lastOrNull when goods last came in, or null before the first
     * @param draftSupplierOrNull whose offer the last run chose, or null while nothing is bought
     * @param available units free to promise
     */
    public record Known(
            @Nullable ReceivedPrice lastOrNull, @Nullable SupplierId draftSupplierOrNull, int available) {
        public Optional<ReceivedPrice> last() {
            return Optional.ofNullable(lastOrNull);
        }
    }

    /** Of the positions that were ever written. */
    public Map<PositionKey, Known> of(Collection<PositionKey> positions) {
        Map<PositionKey, Known> known = new HashMap<>();
        batches.read(table, positions.stream().map(PositionItems::stockKey).toList(), FACTS)
                .forEach(row -> known.put(PositionKey.parse(row.text("pk")), known(row)));
        return known;
    }

    private static Known known(Item row) {
        return new Known(
                row.optionalMap(LAST_PRICE).map(PurchasePriceStore::price).orElse(null),
                row.optionalText("draftSupplier").map(SupplierId::of).orElse(null),
                row.units("available"));
    }

    /** With the write that puts goods on hand. */
    static Change noted(Change stock, ReceivedPrice price) {
        return stock.set(LAST_PRICE, value(price));
    }

    private static AttributeValue value(ReceivedPrice price) {
        return Item.ofMap(Item.empty()
                .number("amount", price.unitPrice().minorUnits())
                .text("currency", price.unitPrice().currency())
                .optionalText("rate", price.rate().map(BigDecimal::toPlainString)));
    }

    private static ReceivedPrice price(Item item) {
        return new ReceivedPrice(
                Money.of(item.number("amount"), item.text("currency")),
                item.optionalText("rate").map(BigDecimal::new).orElse(null));
    }
}
