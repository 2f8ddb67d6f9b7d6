package stockroom.deadletters;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stockroom.deadletters.Sources.Source;
import stockroom.domain.messaging.DeadLetter;
import stockroom.domain.messaging.DeadLetter.Content;
import stockroom.domain.messaging.DeadLetter.Told;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.DeadLetterStore;
import stockroom.dynamodb.DeadLetterStore.Kept;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Log;
import stockroom.lambda.QueueTrigger.Message;
import stockroom.messaging.Envelope;
import stockroom.messaging.UnreadableMessage;

/** Takes what came to a queue's dead letters and keeps it, once however often the same delivery comes. */
final class KeepDeadLetters {
    /** As {@code Jobs} makes them; anything else in a queue of jobs may hold what nobody should read. */
    private static final Pattern JOB_ID = Pattern.compile("[0-9a-f]{32}");

    private final Sources sources;
    private final DeadLetterStore store;
    private final Transactor transactor;
    private final Clock clock;

    KeepDeadLetters(Sources sources, DeadLetterStore store, Transactor transactor, Clock clock) {
        this.sources = sources;
        this.store = store;
        this.transactor = transactor;
        this.clock = clock;
    }

    void keep(Message message) {
        Source source = sources.ofDeadLetters(message.queueArn());
        Content content = content(source, message.body());
        Instant now = clock.instant();
        DeadLetter first = DeadLetter.first(source.consumer(), content, message.body(), message.id(), now);
        DeadLetter kept = transactor.untilItHolds(() -> tryToKeep(first, message, now));
        Log.info("a message waits with the dead letters")
                .with("requestId", message.requestId())
                .with("deadLetterId", kept.id())
                .with("consumer", kept.consumer())
                .with("failures", kept.failures().count())
                .write();
    }

    /** Empty when the row changed meanwhile. */
    private Optional<DeadLetter> tryToKeep(DeadLetter first, Message message, Instant now) {
        Optional<Kept> seen = store.find(first.id());
        if (seen.isEmpty()) {
            return transactor.write(store.keep(first, message.body())) ? Optional.of(first) : Optional.empty();
        }
        DeadLetter before = seen.get().letter();
        if (before.knows(message.id())) {
            return Optional.of(before);
        }
        DeadLetter again = before.failedAgain(message.id(), now);
        return transactor.write(store.move(seen.get(), again)) ? Optional.of(again) : Optional.empty();
    }

    private static Content content(Source source, String body) {
        String jobId = source.isOfJobs() && JOB_ID.matcher(body).matches() ? body : null;
        return new Content(toldOrNull(body), jobId, body.getBytes(StandardCharsets.UTF_8).length);
    }

    private static @Nullable Told toldOrNull(String body) {
        try {
            Event event = Envelope.read(body);
            return new Told(
                    event.type(), event.id(), event.aggregateId(), event.cause().requestId());
        } catch (UnreadableMessage isNoEvent) {
            return null;
        }
    }
}
