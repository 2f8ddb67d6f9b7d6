package stockroom.testkit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import stockroom.testkit.model.value.Invalid;

/**
 * Several writes, all or none, and once only for a request token within ten minutes.
 *
 * <p>Source: <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>.
 */
final class Transactions {
    private static final int MAX_ACTIONS = 100;
    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(10);

    private final Database database;
    private final WriteReader reader;
    private final Map<String, Done> doneByToken = new LinkedHashMap<>();

    Transactions(Database database, WriteReader reader) {
        this.database = database;
        this.reader = reader;
    }

    private record Done(TransactWriteItemsRequest request, Instant at) {}

    void write(TransactWriteItemsRequest request) {
        if (!isRepeated(request)) {
            commit(writes(request));
            if (request.clientRequestToken() != null) {
                doneByToken.put(request.clientRequestToken(), new Done(request, database.now()));
            }
        }
    }

    private boolean isRepeated(TransactWriteItemsRequest request) {
        Instant forgotten = database.now().minus(TOKEN_LIFE);
        doneByToken.values().removeIf(done -> done.at().isBefore(forgotten));
        Done done = doneByToken.get(request.clientRequestToken());
        if (done != null && !done.request().equals(request)) {
            throw Refusal.otherParameters();
        }
        return done != null;
    }

    private List<Write> writes(TransactWriteItemsRequest request) {
        int actions = request.transactItems().size();
        if (actions == 0 || actions > MAX_ACTIONS) {
            throw Invalid.because("A transaction has 1 to " + MAX_ACTIONS + " actions, not " + actions);
        }
        List<Write> writes =
                request.transactItems().stream().map(reader::action).toList();
        Set<Conflicts.Touched> items = new HashSet<>();
        long bytes = 0;
        for (Write write : writes) {
            if (!items.add(Conflicts.Touched.by(write))) {
                throw Invalid.because("Transaction request cannot include multiple operations on one item");
            }
            bytes += write.bytes();
        }
        if (bytes > MAX_BYTES) {
            throw Invalid.because("Collection size of items in the transaction has exceeded the maximum of 4 MB");
        }
        return writes;
    }

    private static void commit(List<Write> writes) {
        List<CancellationReason> reasons = new ArrayList<>();
        List<Write.Outcome> outcomes = new ArrayList<>();
        for (Write write : writes) {
            reasons.add(reason(write, outcomes));
        }
        if (outcomes.size() < writes.size()) {
            throw Refusal.cancelled(reasons);
        }
        for (int i = 0; i < writes.size(); i++) {
            writes.get(i).apply(outcomes.get(i));
        }
    }

    /** Why this write can't be; one that can leaves its outcome. */
    private static CancellationReason reason(Write write, List<Write.Outcome> outcomes) {
        try {
            Optional<Write.Outcome> outcome = write.outcome();
            outcome.ifPresent(outcomes::add);
            return outcome.isPresent() ? Refusal.none() : Refusal.conditionOf(write.shown());
        } catch (DynamoDbException invalid) {
            return Refusal.because("ValidationError", invalid.awsErrorDetails().errorMessage());
        }
    }
}
