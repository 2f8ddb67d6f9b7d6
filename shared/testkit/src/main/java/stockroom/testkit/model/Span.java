package stockroom.testkit.model;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.expression.KeyCondition;
import stockroom.testkit.model.value.Invalid;

/** The rows between two edges: what a query or a scan's segment reads. */
record Span(RowKey from, RowKey to) {
    /** A part of a table of which every part is read on its own. */
    static Span segment(int segment, int total) {
        if (segment < 0 || segment >= total) {
            throw Invalid.because("The Segment parameter is zero-based and must be less than parameter TotalSegments");
        }
        return new Span(RowKey.segment(segment, total), RowKey.segment(segment + 1, total));
    }

    static Span of(KeyCondition condition, KeyShape shape) {
        KeyPart partition = shape.part(0, condition.partition());
        Span span = new Span(RowKey.before(partition), RowKey.behind(partition));
        for (KeyCondition.Bound bound : condition.bounds()) {
            KeyPart value = shape.part(1, bound.value());
            span = switch (bound.kind()) {
                case FROM -> span.from(RowKey.before(partition, value));
                case BEHIND -> span.from(RowKey.behind(partition, value));
                case UP_TO -> span.to(RowKey.behind(partition, value));
                case BEFORE -> span.to(RowKey.before(partition, value));
                case PREFIX ->
                    span.from(RowKey.before(partition, value))
                            .to(RowKey.before(partition, KeyPart.behindPrefix(value)));
            };
        }
        return span;
    }

    /** Without what comes before. */
    Span from(RowKey edge) {
        return new Span(edge.compareTo(from) > 0 ? edge : from, to);
    }

    /** Without what comes behind. */
    Span to(RowKey edge) {
        return new Span(from, edge.compareTo(to) < 0 ? edge : to);
    }

    /** These rows of a table or index, in their order. */
    NavigableMap<RowKey, Row> of(NavigableMap<RowKey, Row> rows) {
        return from.compareTo(to) < 0 ? rows.subMap(from, false, to, false) : new TreeMap<>();
    }

    /**
     * Where the row that a page ended with stands.
     *
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when it is no key of this index
     */
    static RowKey start(Map<String, AttributeValue> key, KeyShape table, Copy copy) {
        List<String> both = copy.key().attributes();
        long wanted = table.attributes().stream().filter(a -> !both.contains(a)).count() + both.size();
        if (key.size() != wanted) {
            throw Invalid.because("The provided starting key is invalid");
        }
        return copy.locate(table.of(key), key);
    }
}
