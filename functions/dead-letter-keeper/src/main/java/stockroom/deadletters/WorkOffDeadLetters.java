package stockroom.deadletters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.DeadLetter;
import stockroom.dynamodb.DeadLetterStore;
import stockroom.dynamodb.DeadLetterStore.Kept;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.Transactor;

/**
 * Sends dead letters to their queues again, or drops them. A message is sent before its row says so: a crash in between, and two people at
 * once, send it once more, which every consumer bears, as its queue may deliver twice anyway.
 */
final class WorkOffDeadLetters {
    /** The most that are sent again in one request: three calls each, well within an API call's 30 seconds. */
    static final int MOST_AT_ONCE = 100;

    private static final int PAGE = 200;
    private static final int MOST_PAGES = 20;

    private final Sources sources;
    private final DeadLetterStore store;
    private final Transactor transactor;

    WorkOffDeadLetters(Sources sources, DeadLetterStore store, Transactor transactor) {
        this.sources = sources;
        this.store = store;
        this.transactor = transactor;
    }

    /** What became of one: it stands so now, whether this request did it or one before; or why it can't be done. */
    sealed interface Outcome {
        record Stands(DeadLetter letter) implements Outcome {}

        /** Somebody did the opposite. */
        record Ended(DeadLetter letter) implements Outcome {}

        /** The template lists no queue of its consumer any more. */
        record Orphaned(DeadLetter letter) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /** @param more whether there are others, for a further request */
    record Redriven(int count, boolean more) {}

    Outcome redrive(String id, Cause cause) {
        return store.find(id)
                .map(Kept::letter)
                .filter(letter -> letter.isOpen() && !sources.hasConsumer(letter.consumer()))
                .<Outcome>map(Outcome.Orphaned::new)
                .orElseGet(() -> sentAgain(id, cause));
    }

    private Outcome sentAgain(String id, Cause cause) {
        return end(
                id, letter -> letter.isDropped() ? Optional.empty() : Optional.of(letter.redriven(cause)), this::send);
    }

    Outcome drop(String id, String reason, Cause cause) {
        return end(
                id,
                letter -> letter.isOpen() || letter.isDropped()
                        ? Optional.of(letter.dropped(reason, cause))
                        : Optional.empty(),
                kept -> {});
    }

    private interface Deed {
        void on(Kept kept);
    }

    private Outcome end(String id, Function<DeadLetter, Optional<DeadLetter>> decide, Deed deed) {
        return transactor.untilItHolds(() -> {
            Optional<Kept> found = store.find(id);
            if (found.isEmpty()) {
                return Optional.of(new Outcome.Unknown());
            }
            Kept seen = found.get();
            Optional<DeadLetter> next = decide.apply(seen.letter());
            if (next.isEmpty()) {
                return Optional.of(new Outcome.Ended(seen.letter()));
            }
            if (!seen.letter().isOpen()) {
                return Optional.of(new Outcome.Stands(seen.letter()));
            }
            deed.on(seen);
            return transactor.write(store.move(seen, next.get()))
                    ? Optional.of(new Outcome.Stands(next.get()))
                    : Optional.empty();
        });
    }

    private void send(Kept kept) {
        sources.ofConsumer(kept.letter().consumer()).queue().send(kept.body());
    }

    /** @param consumer whose dead letters are meant; empty for everybody's who still takes any: the others are left to be dropped */
    Redriven redriveAll(Optional<String> consumer, Cause cause) {
        List<String> oldest = new ArrayList<>();
        Page<DeadLetter> page = store.open(PAGE);
        for (int pages = 1; ; pages++) {
            page.items().stream()
                    .filter(letter -> sources.hasConsumer(letter.consumer()))
                    .filter(letter -> consumer.isEmpty() || consumer.get().equals(letter.consumer()))
                    .map(DeadLetter::id)
                    .forEach(oldest::add);
            if (page.next().isEmpty() || oldest.size() > MOST_AT_ONCE || pages == MOST_PAGES) {
                break;
            }
            page = store.open(PAGE, page.next().get());
        }
        List<String> now = oldest.subList(0, Math.min(MOST_AT_ONCE, oldest.size()));
        now.forEach(id -> sentAgain(id, cause));
        return new Redriven(
                now.size(), now.size() < oldest.size() || page.next().isPresent());
    }
}
