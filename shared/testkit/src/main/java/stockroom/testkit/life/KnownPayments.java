package stockroom.testkit.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
     */
    record Said(Word word, long amount, Instant at, Claim claim) {}

    /**
     * What all that was said comes to.
     *
     * @param wasGivenBackWhole whether at some moment nothing was left of what had come (R21)
     * @param failed whether a payment failed or expired (R12)
     */
    record Book(long received, long refunded, boolean wasGivenBackWhole, boolean failed) {
        long held() {
            return received - refunded;
        }
    }

    private static final Comparator<Said> AS_IT_HAPPENED =
            Comparator.comparing(Said::at).thenComparing(Said::word);

    private final Map<String, Said> said = new LinkedHashMap<>();
    private final Map<String, Ask> reports = new HashMap<>();

    /** The same is always reported in the same words. */
    Ask report(String id, Ask first) {
        return reports.computeIfAbsent(id, key -> first);
    }

    /** Somebody is about to say it, for the first time or again. */
    Claim saying(String id, Word word, long amount, Instant at, Instant now) {
        return said.computeIfAbsent(id, key -> new Said(word, amount, at, new Claim(now)))
                .claim();
    }

    /** What it may come to: whatever nobody was told of may have been heard or not. */
    List<Book> possible() {
        List<Said> certain =
                said.values().stream().filter(each -> each.claim().happened()).toList();
        List<Said> uncertain = said.values().stream()
                .filter(each -> !each.claim().happened() && each.claim().mayHaveHappened())
                .toList();
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

    private static Book book(List<Said> heard) {
        heard.sort(AS_IT_HAPPENED);
        long received = 0;
        long refunded = 0;
        boolean whole = false;
        boolean failed = false;
        for (Said each : heard) {
            received += each.word() == Word.PAID ? each.amount() : 0;
            refunded += each.word() == Word.REFUNDED ? each.amount() : 0;
            whole |= each.word() == Word.REFUNDED && received > 0 && received <= refunded;
            failed |= !each.word().movesMoney();
        }
        return new Book(received, refunded, whole || refunded > 0 && received <= refunded, failed);
    }
}
