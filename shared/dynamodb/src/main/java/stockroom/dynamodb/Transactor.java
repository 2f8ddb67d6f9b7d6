package stockroom.dynamodb;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * Commits changes all or nothing. The SDK never retries a cancelled transaction, so every reason is read here: conflicts and throttles are
 * retried with jitter, a failed condition is the caller's to decide again, anything else is a bug and thrown.
 *
 * <p>Source: <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>.
 */
public final class Transactor {
    /** The most actions that one transaction may hold. */
    public static final int MAX_ACTIONS = 100;

    private static final int ATTEMPTS = 8;
    private static final int DECISIONS = 16;
    private static final Set<String> PASSING =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");
    private static final String CONDITION = "ConditionalCheckFailed";

    private final DynamoDbClient client;
    private final Pause pause;

    /** Sleeps between attempts. */
    public Transactor(DynamoDbClient client) {
        this(client, Pause.asleep());
    }

    public Transactor(DynamoDbClient client, Pause pause) {
        this.client = client;
        this.pause = pause;
    }

    /**
     * Writes all changes or none.
     *
     * @throws Busy when conflicts or throttling outlast the retries
     */
    public Commit commit(List<Change> changes) {
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .transactItems(changes.stream().map(Change::inTransaction).toList())
                .build();
        for (int attempt = 1; ; attempt++) {
            try {
                client.transactWriteItems(request);
                return new Commit.Done();
            } catch (TransactionCanceledException cancelled) {
                Map<String, Optional<Item>> failed = failedConditions(changes, cancelled);
                if (!failed.isEmpty()) {
                    return new Commit.Refused(failed);
                }
                pauseOrGiveUp(attempt, cancelled, isPassing(cancelled));
            } catch (TransactionInProgressException inProgress) {
                pauseOrGiveUp(attempt, inProgress, true);
            }
        }
    }

    /**
     * Writes one item, outside any transaction.
     *
     * @return false when a condition of the change didn't hold
     * @throws Busy when conflicts outlast the retries
     */
    public boolean write(Change change) {
        for (int attempt = 1; ; attempt++) {
            try {
                if (change.isPut()) {
                    client.putItem(change.asPut());
                } else if (change.isDelete()) {
                    client.deleteItem(change.asDelete());
                } else {
                    client.updateItem(change.asUpdate());
                }
                return true;
            } catch (ConditionalCheckFailedException failed) {
                return false;
            } catch (TransactionConflictException conflict) {
                pauseOrGiveUp(attempt, conflict, true);
            }
        }
    }

    /**
     * What the first attempt that held came to: deciding on what was read, while others write, whoever finds that something moved reads again
     * and decides again.
     *
     * @param attempt reads, decides and commits; empty when others were faster
     * @throws Busy when others were faster every time
     */
    public <T> T untilItHolds(Supplier<Optional<T>> attempt) {
        for (int lost = 0; lost < DECISIONS; lost++) {
            Optional<T> held = attempt.get();
            if (held.isPresent()) {
                return held.get();
            }
            pause.afterRace(lost + 1);
        }
        throw new Busy("others were faster " + DECISIONS + " times", new IllegalStateException("no attempt held"));
    }

    private static Map<String, Optional<Item>> failedConditions(
            List<Change> changes, TransactionCanceledException cancelled) {
        Map<String, Optional<Item>> failed = new LinkedHashMap<>();
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        for (int i = 0; i < reasons.size(); i++) {
            if (CONDITION.equals(reasons.get(i).code())) {
                Optional<Item> old = reasons.get(i).hasItem()
                        ? Optional.of(Item.of(reasons.get(i).item()))
                        : Optional.empty();
                failed.put(changes.get(i).label(), old);
            }
        }
        return failed;
    }

    private static boolean isPassing(TransactionCanceledException cancelled) {
        return cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .allMatch(c -> c == null || c.equals("None") || PASSING.contains(c));
    }

    private void pauseOrGiveUp(int attempt, RuntimeException failure, boolean passing) {
        if (!passing) {
            throw failure;
        }
        if (attempt == ATTEMPTS) {
            throw new Busy("gave up after " + ATTEMPTS + " attempts", failure);
        }
        pause.afterRefusal(attempt);
    }
}
