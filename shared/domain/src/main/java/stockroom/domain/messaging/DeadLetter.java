package stockroom.domain.messaging;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Fingerprint;

/**
 * A message that its consumer could not handle, kept until a person sends it again or drops it (R62). The same event for the same consumer is
 * one dead letter, however often it fails.
 *
 * @param consumer whose queue it came from, such as {@code stock-allocation}
 * @param endingOrNull what a person did with it; null while it waits for one
 */
public record DeadLetter(
        String id,
        String consumer,
        Content content,
        Failures failures,
        @Nullable Ending endingOrNull) {
    /** What a person did with it. */
    public enum End {
        REDRIVEN,
        DROPPED
    }

    /**
     * How often its consumer gave it up.
     *
     * @param count from 1
     * @param lastMessageId of the delivery to the dead letters that was seen last: the same one may come twice, and counts once
     */
    public record Failures(int count, Instant since, Instant last, String lastMessageId) {}

    /** @param reasonOrNull of one that was dropped */
    public record Ending(
            End end, String by, Instant at, @Nullable String reasonOrNull) {
        public Optional<String> reason() {
            return Optional.ofNullable(reasonOrNull);
        }
    }

    /** One that failed for the first time. */
    public static DeadLetter first(String consumer, Content content, String body, String messageId, Instant now) {
        String id = idOf(consumer, content.event().map(Told::eventId).orElse(body));
        return new DeadLetter(id, consumer, content, new Failures(1, now, now, messageId), null);
    }

    /** @param what the event's id; of a message that tells no event the whole body */
    public static String idOf(String consumer, String what) {
        return new Fingerprint().add(consumer).add(what).text();
    }

    public Optional<Ending> ending() {
        return Optional.ofNullable(endingOrNull);
    }

    public boolean isOpen() {
        return endingOrNull == null;
    }

    public boolean isDropped() {
        return endingOrNull != null && endingOrNull.end() == End.DROPPED;
    }

    /** Whether this delivery was seen already. */
    public boolean knows(String messageId) {
        return failures.lastMessageId().equals(messageId);
    }

    /** What was sent again, or dropped, and came here once more waits for a person again. */
    public DeadLetter failedAgain(String messageId, Instant now) {
        return new DeadLetter(
                id, consumer, content, new Failures(failures.count() + 1, failures.since(), now, messageId), null);
    }

    public DeadLetter redriven(Cause cause) {
        return ended(new Ending(End.REDRIVEN, cause.by(), cause.at(), null));
    }

    public DeadLetter dropped(String reason, Cause cause) {
        return ended(new Ending(End.DROPPED, cause.by(), cause.at(), reason));
    }

    private DeadLetter ended(Ending ending) {
        return new DeadLetter(id, consumer, content, failures, ending);
    }

    /**
     * What a person sees of the message.
     *
     * @param eventOrNull null where the message tells none
     * @param jobIdOrNull of a message that goes on with a job
     * @param bytes of the body
     */
    public record Content(
            @Nullable Told eventOrNull, @Nullable String jobIdOrNull, int bytes) {
        public Optional<Told> event() {
            return Optional.ofNullable(eventOrNull);
        }

        public Optional<String> jobId() {
            return Optional.ofNullable(jobIdOrNull);
        }
    }

    /** Of an event what says where to look for the failure; its data stays in the message. */
    public record Told(String type, String eventId, String aggregateId, String requestId) {}
}
