package stockroom.testkit.model;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import stockroom.testkit.model.value.Canonical;

/** What a call came to, so that two can be compared: all of an answer that has a defined order, and of an error all but its words. */
final class Outcome {
    private final Object comparable;
    private final Optional<Object> answer;
    private final Optional<RuntimeException> failure;

    private Outcome(Object comparable, Optional<Object> answer, Optional<RuntimeException> failure) {
        this.comparable = comparable;
        this.answer = answer;
        this.failure = failure;
    }

    static Outcome of(Callable<Object> call) {
        try {
            Object answer = call.call();
            return new Outcome(comparable(answer), Optional.of(answer), Optional.empty());
        } catch (InvocationTargetException failed) {
            RuntimeException thrown = Twins.thrown(failed);
            return new Outcome(comparable(thrown), Optional.empty(), Optional.of(thrown));
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    static Outcome ofRows(List<Map<String, AttributeValue>> rows) {
        return new Outcome(unordered(rows), Optional.empty(), Optional.empty());
    }

    Optional<RuntimeException> failure() {
        return failure;
    }

    /** The answer, or the failure where there is none. */
    Object answer() {
        return answer.orElseGet(failure::orElseThrow);
    }

    Object get() {
        return answer.orElseThrow(() -> failure.orElseThrow());
    }

    private static Object comparable(Object answer) {
        if (answer instanceof GetItemResponse get) {
            return get.hasItem() ? Canonical.item(get.item()) : "no item";
        }
        if (answer instanceof BatchGetItemResponse batch) {
            Map<String, Object> tables = new TreeMap<>();
            batch.responses().forEach((table, rows) -> tables.put(table, unordered(rows)));
            // Which keys are left for later is each one's own, how many is not.
            batch.unprocessedKeys()
                    .forEach((table, left) -> tables.put(table, left.keys().size()));
            return tables;
        }
        if (answer instanceof QueryResponse query) {
            return List.of(
                    query.items().stream().map(Canonical::item).toList(),
                    query.count(),
                    query.scannedCount(),
                    query.lastEvaluatedKey());
        }
        if (answer instanceof ScanResponse scan) {
            // In which order partitions are scanned is each one's own: rows are compared table by table at the end.
            return scan.hasLastEvaluatedKey();
        }
        return answer.getClass().getSimpleName();
    }

    private static Object comparable(RuntimeException thrown) {
        if (thrown instanceof TransactionCanceledException cancelled) {
            return List.of(
                    "cancelled",
                    cancelled.cancellationReasons().stream()
                            .map(Outcome::reason)
                            .toList());
        }
        if (thrown instanceof ConditionalCheckFailedException failed) {
            return List.of("condition", failed.hasItem() ? Canonical.item(failed.item()) : "no item");
        }
        if (thrown instanceof DynamoDbException refused) {
            return List.of(
                    refused.getClass().getSimpleName(),
                    refused.awsErrorDetails().errorCode(),
                    refused.statusCode());
        }
        return thrown.toString();
    }

    private static List<Object> reason(CancellationReason reason) {
        return List.of(reason.code(), reason.hasItem() ? Canonical.item(reason.item()) : "no item");
    }

    private static List<String> unordered(List<Map<String, AttributeValue>> rows) {
        List<String> texts = new ArrayList<>();
        rows.forEach(row -> texts.add(new TreeMap<>(Canonical.item(row)).toString()));
        texts.sort(null);
        return texts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Outcome outcome && comparable.equals(outcome.comparable);
    }

    @Override
    public int hashCode() {
        return comparable.hashCode();
    }

    @Override
    public String toString() {
        String text = comparable + failure.map(f -> " " + f.getMessage()).orElse("");
        return text.replaceAll("x{9,}", "xxx…");
    }
}
