package stockroom.notification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import stockroom.domain.messaging.Event;
import stockroom.domain.messaging.HandOver;
import stockroom.domain.messaging.HandOver.State;
import stockroom.domain.messaging.HandOver.Step;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Commit;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.MessageStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Inbox;
import stockroom.messaging.Post.Receipt;

/** Writes down how far each message has come: by a condition on what was seen, so that two senders never hold the same one. */
final class Deliveries {
    private static final String CONSUMER = "notification-sender";

    private final MessageStore messages;
    private final ExceptionStore exceptions;
    private final Inbox inbox;
    private final Transactor transactor;
    private final Clock clock;

    Deliveries(MessageStore messages, ExceptionStore exceptions, Inbox inbox, Transactor transactor, Clock clock) {
        this.messages = messages;
        this.exceptions = exceptions;
        this.inbox = inbox;
        this.transactor = transactor;
        this.clock = clock;
    }

    Delivery find(MessageStore.Key key) {
        return new Delivery(key, messages.find(key));
    }

    Step next(Delivery delivery) {
        return delivery.seen().map(seen -> seen.next(clock.instant())).orElse(Step.CLAIM);
    }

    /**
     * Claims the message and hands it over, and writes down how that ended.
     *
     * @param beside what the claim stands and falls with
     * @param after what ends with it
     * @return the refusal of what stands beside the claim; empty when the message went out
     * @throws LetterNotSent when another sender was faster, it was not taken, or nobody knows
     */
    Optional<Commit.Refused> carry(Delivery delivery, Change beside, List<Change> after, Supplier<Receipt> handOver) {
        HandOver claimed = delivery.seen()
                .map(seen -> seen.claimed(clock.instant()))
                .orElseGet(() -> HandOver.begun(clock.instant()));
        Change claim = delivery.seen()
                .map(seen -> messages.move(delivery.key(), seen, claimed))
                .orElseGet(() -> messages.begin(delivery.key(), claimed));
        if (transactor.commit(List.of(claim, beside)) instanceof Commit.Refused refused) {
            if (refused.by(claim.label())) {
                throw new LetterNotSent("another sender was faster");
            }
            return Optional.of(refused);
        }
        Receipt receipt = handOver.get();
        end(delivery.key(), claimed, after, receipt);
        return switch (receipt.end()) {
            case TAKEN -> Optional.empty();
            case UNDELIVERABLE -> throw new AddressRefused(receipt.reason());
            case REFUSED, UNANSWERED -> throw new LetterNotSent(receipt.reason());
        };
    }

    /** Should the row have changed meanwhile, another sender took this one for dead, and its row is the truth. */
    private void end(MessageStore.Key key, HandOver claimed, List<Change> after, Receipt receipt) {
        HandOver ended = claimed.ended(state(receipt), clock.instant());
        Change move = messages.move(key, claimed, ended, receipt.reason());
        transactor.write(move);
        after.forEach(transactor::write);
    }

    /** Keeps the message until it may go out: its event then comes again. */
    void hold(Delivery delivery, HandOver until, String event) {
        transactor.write(messages.hold(delivery.key(), delivery.seen(), until, event));
    }

    /** Gives the message up and tells a person. */
    void park(Delivery delivery, ExceptionCase told) {
        transactor.commit(List.of(parked(delivery, told.reason()), exceptions.raise(told)));
    }

    /** That the message is given up, for the transaction that tells a person. */
    Change parked(Delivery delivery, String reason) {
        HandOver seen = delivery.seen().orElseThrow();
        return messages.move(delivery.key(), seen, seen.ended(State.PARKED, clock.instant()), reason);
    }

    /** Nobody needs the message any more. */
    void drop(Delivery delivery, String reason) {
        HandOver before = delivery.seen().orElseGet(() -> HandOver.begun(clock.instant()));
        HandOver dropped = before.ended(State.DROPPED, clock.instant());
        Change change = delivery.seen().isPresent()
                ? messages.move(delivery.key(), before, dropped)
                : messages.begin(delivery.key(), dropped);
        transactor.write(change.set("reason", reason));
    }

    void handled(Event event) {
        transactor.write(inbox.handle(CONSUMER, event, clock.instant()));
    }

    private static State state(Receipt receipt) {
        return switch (receipt.end()) {
            case TAKEN -> State.SENT;
            case REFUSED, UNDELIVERABLE -> State.REFUSED;
            case UNANSWERED -> State.UNANSWERED;
        };
    }
}
