package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people and providers said about the money of one order, each thing once under its id and always in the same words. */
final class KnownPayments {
    /** What is said. */
    enum Word {
        PAID,
        REFUNDED,
        FAILED,
        EXPIRED;

        boolean movesMoney() {
            return this == PAID || this == REFUNDED;
        }
    }

    /**
     * One thing that was said.
     *
     * @param amount in minor units
     * @param at when it happened, whenever it is heard
     * @param attempt its number, or 1 where none is named and there is one at most
     */
    record Said(Word word, long amount, Instant at, int attempt, Claim claim) {}

    /**
     * What all that was said comes to.
     *
     * @param wasGivenBackWhole whether at some moment nothing was left of what had come (R21)
     * @param failures what was said of attempts that failed or expired (R12)
     */
    record Book(long received, long refunded, boolean wasGivenBackWhole, List<Said> failures) {
        Book {
            failures = List.copyOf(failures);
        }

        long held() {
            return received - refunded;
        }
    }

    private static final Comparator<Said> AS_IT_HAPPENED =
            Comparator.comparing(Said::at).thenComparing(Said::word);

    /** Whoever died before they could ask leaves that to the sweep, which gives an event's order an hour to come. */
    private static final Duration UNTIL_SOMEBODY_IS_ASKED = Duration.ofHours(2);

    private final Map<String, Said> said = new LinkedHashMap<>();
    private final Map<String, Ask> reports = new HashMap<>();
    private final Map<String, ObjectNode> lines = new HashMap<>();

    /** Lines of a bank's statement that fit, and that fit nothing. */
    private final Set<String> owed = new HashSet<>();

    private final Set<String> unfit = new HashSet<>();

    /** What people were asked about, for nobody could tell whose money it is. */
    private final Set<String> astray = new HashSet<>();

    /** What a bank says went back: where it is not what was due back, it is no business of the order's, and nobody is told. */
    private final Set<String> doubtful = new HashSet<>();

    /** The same is always reported in the same words. */
    Ask report(String id, Ask first) {
        return reports.computeIfAbsent(id, key -> first);
    }

    /** A line of a bank's statement never changes either. */
    ObjectNode line(String id, ObjectNode first) {
        return lines.computeIfAbsent(id, key -> first);
    }

    /** @param moved below zero, what went back */
    Claim booking(String id, long moved, Instant at, Claim claim) {
        if (moved < 0) {
            doubtful.add(id);
        }
        Word word = moved < 0 ? Word.REFUNDED : Word.PAID;
        return said.computeIfAbsent(id, key -> new Said(word, Math.abs(moved), at, 1, claim))
                .claim();
    }

    /** A person was asked whose it is (R20, R22), so it is not the order's. */
    void goneAstray(String id) {
        astray.add(id);
    }

    /** A line of a bank's statement is of a sum that the order never owed. */
    void fitsNothing(String id) {
        unfit.add(id);
    }

    /** It is of the sum that the order owes, which is paid by transfer. */
    void isOwed(String id) {
        owed.add(id);
    }

    /** Lines that a person was asked about though nothing else was ever said of the order's money (R22). */
    List<String> misunderstood() {
        return said.size() == 1 ? owed.stream().filter(astray::contains).toList() : List.of();
    }

    /** Lines that a person should have been asked about, and was not (R22). */
    List<String> misbooked(Instant now) {
        return unfit.stream()
                .filter(id -> said(id).claim().happened() && !isUndecided(id, now) && !astray.contains(id))
                .sorted()
                .toList();
    }

    /** Whether nobody can tell yet, or ever, if a line of a bank's statement became the order's. */
    private boolean isUndecided(String id, Instant now) {
        return doubtful.contains(id)
                || lines.containsKey(id) && said(id).claim().by().isAfter(now.minus(UNTIL_SOMEBODY_IS_ASKED));
    }

    /** Somebody is about to say it, for the first time or again. */
    Claim saying(String id, Word word, long amount, Instant at, Instant now) {
        return saying(id, word, amount, at, 1, now);
    }

    Claim saying(String id, Word word, long amount, Instant at, int attempt, Instant now) {
        return said.computeIfAbsent(id, key -> new Said(word, amount, at, attempt, new Claim(now)))
                .claim();
    }

    /** As it was said first, which is how it is said each time. */
    Said said(String id) {
        return Optional.ofNullable(said.get(id)).orElseThrow();
    }

    /** Whether anybody was answered that a payment failed. */
    boolean surelyFailed() {
        return said.values().stream()
                .anyMatch(each -> each.word() == Word.FAILED && each.claim().happened());
    }

    /** What it may come to: whatever nobody was told of may have been heard or not. */
    List<Book> possible(Instant now) {
        List<Said> certain = new ArrayList<>();
        List<Said> uncertain = new ArrayList<>();
        said.forEach((id, each) -> {
            if (astray.contains(id) || !each.claim().mayHaveHappened()) {
                return;
            }
            (each.claim().happened() && !isUndecided(id, now) ? certain : uncertain).add(each);
        });
        List<Book> books = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << uncertain.size(); chosen++) {
            List<Said> heard = new ArrayList<>(certain);
            for (int i = 0; i < uncertain.size(); i++) {
                if ((chosen >> i & 1) == 1) {
                    heard.add(uncertain.get(i));
                }
            }
            books.add(book(heard));
        }
        return books;
    }

    /** What is left after each movement, by time: whole is given back what leaves nothing of what had come. */
    private static Book book(List<Said> heard) {
        List<Said> moved = heard.stream()
                .filter(each -> each.word().movesMoney())
                .sorted(AS_IT_HAPPENED)
                .toList();
        long left = 0;
        long received = 0;
        boolean whole = false;
        for (Said each : moved) {
            boolean came = each.word() == Word.PAID;
            left += came ? each.amount() : -each.amount();
            received += came ? each.amount() : 0;
            whole |= !came && received > 0 && left <= 0;
        }
        boolean wentBack = moved.stream().anyMatch(each -> each.word() == Word.REFUNDED);
        List<Said> failures =
                heard.stream().filter(each -> !each.word().movesMoney()).toList();
        return new Book(received, received - left, whole || wentBack && left <= 0, failures);
    }
}
