package stockroom.domain.messaging;

import java.time.Duration;
import java.time.Instant;

/**
 * How far one event's message has come on one channel. Whoever carries letters can't be asked whether it took one: a sender that died with a
 * letter in its hand leaves that open, so the letter goes out once more, and only once (R61).
 *
 * @param attempt which attempt this is, from 1
 * @param unanswered how many attempts ended without anybody knowing how
 * @param at when it came into this state; of a held one, until when it is held
 */
public record HandOver(State state, int attempt, int unanswered, Instant at) {
    /** A sender that has claimed a message for longer than this is dead: above the time-out of the function that sends. */
    public static final Duration LONGEST = Duration.ofMinutes(2);

    /** The most attempts whose end nobody knows: the second may be the one repeat. */
    private static final int MOST_UNANSWERED = 2;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int GROWTH = 4;
    private static final int MOST_GROWTH = 5;

    /** What is known of it. */
    public enum State {
        /** A sender is at it, or was when it died. */
        CLAIMED,
        /** It was not taken: it may be handed over again as often as need be. */
        REFUSED,
        /** The carrier went silent after the letter was out of our hands. */
        UNANSWERED,
        SENT,
        /** It may not go out before {@link #at}. */
        HELD,
        /** Given up: a person must look. */
        PARKED,
        /** Nobody needs it any more. */
        DROPPED
    }

    /** What to do about a message that comes up now. */
    public enum Step {
        CLAIM,
        /** Somebody else is at it: come again later. */
        WAIT,
        PARK,
        NOTHING
    }

    /** How long to wait before a message that was not taken is tried again: four times as long each time (R62). @param tries so far, from 1 */
    public static Duration pauseAfter(int tries) {
        return FIRST_PAUSE.multipliedBy((long) Math.pow(GROWTH, Math.min(tries, MOST_GROWTH) - 1.0));
    }

    /** The first claim of a message. */
    public static HandOver begun(Instant now) {
        return new HandOver(State.CLAIMED, 1, 0, now);
    }

    /** A message that was never tried and may not go out before this. */
    public static HandOver heldFromTheStart(Instant until) {
        return new HandOver(State.HELD, 0, 0, until);
    }

    /** The same as far as it has come, to be gone on with then. */
    public HandOver heldUntil(Instant until) {
        return new HandOver(State.HELD, attempt, unanswered, until);
    }

    public Step next(Instant now) {
        return switch (state) {
            case HELD -> now.isBefore(at) ? Step.NOTHING : Step.CLAIM;
            case SENT, PARKED, DROPPED -> Step.NOTHING;
            case REFUSED -> Step.CLAIM;
            case UNANSWERED -> again();
            case CLAIMED ->
                now.isBefore(at.plus(LONGEST))
                        ? Step.WAIT
                        : ended(State.UNANSWERED, now).again();
        };
    }

    private Step again() {
        return unanswered < MOST_UNANSWERED ? Step.CLAIM : Step.PARK;
    }

    /** The next attempt; a claim that nobody ended counts as unanswered. */
    public HandOver claimed(Instant now) {
        int open = state == State.CLAIMED ? unanswered + 1 : unanswered;
        return new HandOver(State.CLAIMED, attempt + 1, open, now);
    }

    /** How this attempt ended. */
    public HandOver ended(State end, Instant now) {
        return new HandOver(end, attempt, end == State.UNANSWERED ? unanswered + 1 : unanswered, now);
    }
}
