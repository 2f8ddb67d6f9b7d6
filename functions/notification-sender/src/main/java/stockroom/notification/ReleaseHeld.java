package stockroom.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import stockroom.dynamodb.MessageStore;
import stockroom.dynamodb.MessageStore.Due;
import stockroom.dynamodb.MessageStore.DueMessages;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Machine;
import stockroom.lambda.Tick;
import stockroom.lambda.Turn;
import stockroom.lambda.job.Deadline;

/**
 * Lets the events of held messages come again once their time has come (R61): a whole night's, which all come due in one minute. An event that
 * comes twice, because a run died or two met, makes one message all the same.
 */
final class ReleaseHeld {
    /** One BatchGetItem. */
    static final int SHARE = 100;

    private static final int WIDTH = 8;

    /** Less than a minute, and than the function's own timeout: the next tick goes on where this one ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final MessageStore messages;
    private final Transactor transactor;
    private final UnaryOperator<List<Due>> queue;
    private final Machine machine;

    /** @param queue takes the events of what was held, and answers whose it really took */
    ReleaseHeld(MessageStore messages, Transactor transactor, UnaryOperator<List<Due>> queue, Machine machine) {
        this.messages = messages;
        this.transactor = transactor;
        this.queue = queue;
        this.machine = machine;
    }

    Turn run(Tick tick) {
        Deadline deadline = Deadline.in(PATIENCE, machine);
        int due = 0;
        int released = 0;
        DueMessages found = messages.due(tick.now(), SHARE, Optional.empty());
        try (Parallel parallel = machine.parallel(WIDTH)) {
            due += found.page().items().size();
            released += release(found.page().items(), parallel);
            while (found.page().next().isPresent() && !deadline.isOver()) {
                found = messages.due(tick.now(), SHARE, found.page().next());
                due += found.page().items().size();
                released += release(found.page().items(), parallel);
            }
        }
        boolean unfinished = found.page().next().isPresent() || released < due;
        return Turn.of(released, unfinished ? Optional.of(tick.now()) : found.next());
    }

    /** What the queue didn't take stays held, and is due again at the next tick. */
    private int release(List<Due> due, Parallel parallel) {
        List<Due> taken = queue.apply(due);
        parallel.map(taken, each -> transactor.write(messages.released(each)));
        return taken.size();
    }
}
