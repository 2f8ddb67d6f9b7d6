package stockroom.testkit.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import stockroom.testkit.model.expression.Bindings;
import stockroom.testkit.model.expression.Condition;
import stockroom.testkit.model.expression.KeyCondition;
import stockroom.testkit.model.expression.Parsed;
import stockroom.testkit.model.expression.Projection;
import stockroom.testkit.model.value.Canonical;
import stockroom.testkit.model.value.Invalid;

/** Reads of many items: queries of a partition, scans of everything. */
final class Searches {
    private final Database database;

    Searches(Database database) {
        this.database = database;
    }

    QueryResponse query(QueryRequest request) {
        Source source = source(request.tableName(), request.indexName(), request.consistentRead());
        Parsed<Condition> keyCondition = database.expressions()
                .condition(request.keyConditionExpression())
                .orElseThrow(() -> Invalid.because("A query has a KeyConditionExpression"));
        Parts parts = parts(
                Optional.of(keyCondition),
                request.filterExpression(),
                request.projectionExpression(),
                request.expressionAttributeNames(),
                request.expressionAttributeValues());
        KeyShape key = source.copy().key();
        Span span = Span.of(KeyCondition.of(keyCondition.tree(), key.attributes(), parts.bindings()), key);
        boolean descending = Boolean.FALSE.equals(request.scanIndexForward());
        if (request.hasExclusiveStartKey() && !request.exclusiveStartKey().isEmpty()) {
            RowKey start = source.start(request.exclusiveStartKey());
            if (!start.sharesPartition(span.from())) {
                throw Invalid.because(
                        "The provided starting key is outside query boundaries based on provided conditions");
            }
            span = descending ? span.to(start) : span.from(start);
        }
        NavigableMap<RowKey, Row> rows = span.of(source.rows());
        Page page = Page.of(
                descending ? rows.descendingMap() : rows, limit(request.limit()), parts.filter(), parts.bindings());
        QueryResponse.Builder answer =
                QueryResponse.builder().count(page.items().size()).scannedCount(page.scanned());
        if (request.select() != Select.COUNT) {
            answer.items(page.items().stream().map(parts.shown()::of).toList());
        }
        page.last().ifPresent(last -> answer.lastEvaluatedKey(source.key(last)));
        return answer.build();
    }

    ScanResponse scan(ScanRequest request) {
        Source source = source(request.tableName(), request.indexName(), request.consistentRead());
        Parts parts = parts(
                Optional.empty(),
                request.filterExpression(),
                request.projectionExpression(),
                request.expressionAttributeNames(),
                request.expressionAttributeValues());
        Span span = request.totalSegments() == null
                ? Span.segment(0, 1)
                : Span.segment(request.segment(), request.totalSegments());
        if (request.hasExclusiveStartKey() && !request.exclusiveStartKey().isEmpty()) {
            span = span.from(source.start(request.exclusiveStartKey()));
        }
        Page page = Page.of(span.of(source.rows()), limit(request.limit()), parts.filter(), parts.bindings());
        ScanResponse.Builder answer =
                ScanResponse.builder().count(page.items().size()).scannedCount(page.scanned());
        if (request.select() != Select.COUNT) {
            answer.items(page.items().stream().map(parts.shown()::of).toList());
        }
        page.last().ifPresent(last -> answer.lastEvaluatedKey(source.key(last)));
        return answer.build();
    }

    private record Parts(Optional<Condition> filter, Shown shown, Bindings bindings) {}

    private Parts parts(
            Optional<Parsed<Condition>> keyCondition,
            @Nullable String filterText,
            @Nullable String projectionText,
            Map<String, String> names,
            Map<String, AttributeValue> values) {
        Optional<Parsed<Condition>> filter = database.expressions().condition(filterText);
        Optional<Parsed<Projection>> projection = database.expressions().projection(projectionText);
        List<? extends Parsed<?>> all = Stream.of(keyCondition, filter, projection)
                .flatMap(expression -> expression.stream())
                .toList();
        Bindings bindings = Bindings.of(names, values, all);
        return new Parts(filter.map(Parsed::tree), Shown.of(projection.map(Parsed::tree), bindings), bindings);
    }

    private static Optional<Integer> limit(@Nullable Integer limit) {
        if (limit != null && limit < 1) {
            throw Invalid.because("Limit must be greater than or equal to 1");
        }
        return Optional.ofNullable(limit);
    }

    private Source source(String tableName, @Nullable String index, @Nullable Boolean consistent) {
        StoredTable table = database.table(tableName);
        Copy copy = table.copy(index == null ? IndexLag.TABLE : index);
        if (!Boolean.TRUE.equals(consistent)) {
            return new Source(table, copy, copy.at(database.now()));
        }
        if (index != null) {
            throw Invalid.because("Consistent reads are not supported on global secondary indexes");
        }
        return new Source(table, copy, table.rows());
    }

    /** What is searched. */
    private record Source(StoredTable table, Copy copy, NavigableMap<RowKey, Row> rows) {
        RowKey start(Map<String, AttributeValue> key) {
            return Span.start(Canonical.item(key), table.key(), copy);
        }

        /** Where a page ended: the keys of table and index. */
        Map<String, AttributeValue> key(Map<String, AttributeValue> last) {
            Map<String, AttributeValue> key = new LinkedHashMap<>(table.key().in(last));
            key.putAll(copy.key().in(last));
            return key;
        }
    }
}
