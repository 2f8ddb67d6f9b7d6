package stockroom.notification;

import java.util.Optional;
import java.util.function.Consumer;
import stockroom.dynamodb.MessageStore;
import stockroom.dynamodb.MessageStore.Due;
import stockroom.dynamodb.MessageStore.DueMessages;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Tick;
import stockroom.lambda.Turn;

/**
 * Lets the events of held messages come again once their time has come (R61). An event that comes twice, because a run died or two met, makes
 * one message all the same.
 */
final class ReleaseHeld {
    /** A tick is over in seconds; what is left is the next one's. */
    static final int MOST = 200;

    private final MessageStore messages;
    private final Transactor transactor;
    private final Consumer<String> queue;

    /** @param queue takes the message body of an event */
    ReleaseHeld(MessageStore messages, Transactor transactor, Consumer<String> queue) {
        this.messages = messages;
        this.transactor = transactor;
        this.queue = queue;
    }

    Turn run(Tick tick) {
        DueMessages found = messages.due(tick.now(), MOST);
        for (Due due : found.due()) {
            queue.accept(due.event());
            transactor.write(messages.released(due));
        }
        return found.due().size() == MOST
                ? Turn.of(MOST, Optional.of(tick.now()))
                : Turn.of(found.due().size(), found.next());
    }
}
