package stockroom.bench.shop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.stock.Demand;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.EmbeddedDynamoDb;

/** Open order lines written as rows: through the API a hundred thousand would take longer than all benches together. */
public final class OpenLines {
    private static final int BATCH = 25;
    private static final int THREADS = 4;
    private static final int SCAN_PARTS = 4;
    private static final List<String> ONE_BY_ONE =
            List.of("ProductsTable", "OffersTable", "SuppliersTable", "PurchaseOrdersTable");

    private final DynamoDbClient client = EmbeddedDynamoDb.shared().client();
    private final BenchShop shop;
    private final int articles;
    private int lines;

    public OpenLines(BenchShop shop, int articles) {
        this.shop = shop;
        this.articles = articles;
    }

    /** Adds confirmed lines of one unit until there are so many. */
    public void growTo(int wanted) {
        int from = lines;
        int batches = (wanted - from + BATCH - 1) / BATCH;
        Load.rate(THREADS, 0, batches, b -> demand(from + b * BATCH, Math.min(wanted, from + (b + 1) * BATCH)));
        Transactor transactor = new Transactor(client);
        Load.rate(THREADS, 0, articles, a -> transactor.write(waiting(a, share(a, wanted) - share(a, from))));
        lines = wanted;
    }

    /** Reads the rows that a full run reads, as it does, and does nothing with them. */
    public long readAll() {
        long positions = IntStream.range(0, SCAN_PARTS)
                .parallel()
                .mapToLong(part -> rows(ScanRequest.builder()
                        .tableName(shop.table("PositionsTable"))
                        .segment(part)
                        .totalSegments(SCAN_PARTS)
                        .consistentRead(true)
                        .build()))
                .sum();
        return positions
                + ONE_BY_ONE.stream()
                        .mapToLong(table -> rows(ScanRequest.builder()
                                .tableName(shop.table(table))
                                .consistentRead(true)
                                .build()))
                        .sum();
    }

    private long rows(ScanRequest request) {
        return client.scanPaginator(request).items().stream().map(Item::of).count();
    }

    private void demand(int from, int to) {
        List<WriteRequest> rows = IntStream.range(from, to)
                .mapToObj(line -> PositionItems.demand(position(line % articles), line(line)))
                .map(row -> WriteRequest.builder()
                        .putRequest(put -> put.item(row.attributes()))
                        .build())
                .toList();
        client.batchWriteItem(request -> request.requestItems(Map.of(shop.table("PositionsTable"), rows)));
    }

    private static Demand line(int line) {
        return new Demand(
                "order-" + line,
                "1",
                Quantity.of(1),
                true,
                false,
                LocalDate.of(2026, 12, 1).plusDays(line % 30),
                Instant.ofEpochSecond(1_760_000_000L + line),
                false);
    }

    private Change waiting(int article, int units) {
        return Change.update(shop.table("PositionsTable"), PositionItems.stockKey(position(article)))
                .add("committed", units)
                .add("positionVersion", 1)
                .set("mark", PositionItems.markOf(position(article)));
    }

    private int share(int article, int ofLines) {
        return ofLines / articles + (article < ofLines % articles ? 1 : 0);
    }

    private static PositionKey position(int article) {
        return new PositionKey(Sku.of(Sheets.sku(article)), WarehouseId.MAIN);
    }
}
