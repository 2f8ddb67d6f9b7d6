package stockroom.testkit.simulation;

import java.util.HashMap;
import java.util.Map;
import stockroom.messaging.Letter;
import stockroom.messaging.Post;

/** The mail server outside the cloud: it takes every letter at once. Only how often each came is remembered, for letters are long and days are many. */
final class SimulatedPost implements Post {
    /** A crash after hand-over may make one repeat (R61). */
    private static final int MOST = 2;

    private final History history;
    private final Map<String, Integer> letters = new HashMap<>();

    SimulatedPost(History history) {
        this.history = history;
    }

    @Override
    public Receipt handOver(Letter letter) {
        int times = letters.merge(letter.messageId(), 1, Integer::sum);
        history.add("letter " + letter.messageId() + " to " + letter.to());
        if (times > MOST) {
            throw new AssertionError("R61: the letter " + letter.messageId() + " came " + times + " times");
        }
        return Receipt.taken();
    }

    /** How many times each letter came, by its Message-ID. */
    Map<String, Integer> letters() {
        return Map.copyOf(letters);
    }
}
