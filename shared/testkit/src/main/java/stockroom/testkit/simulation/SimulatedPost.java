package stockroom.testkit.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stockroom.messaging.Letter;
import stockroom.messaging.Post;

/**
 * The mail server outside the cloud: it takes every letter at once. Only how often each came is remembered, and where it leads, for letters are
 * long and days are many.
 */
final class SimulatedPost implements Post {
    /** A crash after hand-over may make one repeat (R61). */
    private static final int MOST = 2;

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

    /** An order's letter is called by the order and the version that it tells of. */
    private static final Pattern OF_AN_ORDER = Pattern.compile("(o-[0-9a-f]{32})\\.(\\d+)@.*");

    private final History history;
    private final Map<String, Long> told = new HashMap<>();
    private final List<String> outOfTurn = new ArrayList<>();
    private final Map<String, Integer> letters = new HashMap<>();
    private final Map<String, List<String>> links = new HashMap<>();

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
        inTurn(letter.messageId());
        List<String> led = links.computeIfAbsent(letter.subject(), subject -> new ArrayList<>());
        LINK.matcher(letter.text()).results().map(found -> found.group(1)).forEach(led::add);
        return Receipt.taken();
    }

    /** Nobody hears older news of an order after newer, not even again (R61). */
    private void inTurn(String messageId) {
        Matcher of = OF_AN_ORDER.matcher(messageId);
        if (of.matches()) {
            long version = Long.parseLong(of.group(2));
            long newest = told.merge(of.group(1), version, Math::max);
            if (version < newest) {
                outOfTurn.add(messageId + " came after news of version " + newest);
            }
        }
    }

    /** The paths to which letters about this lead, the oldest letter's first. */
    List<String> links(String subject) {
        return links.entrySet().stream()
                .filter(each -> each.getKey().contains(subject))
                .flatMap(each -> each.getValue().stream())
                .toList();
    }

    /** The letters that told older news of an order after newer, in words. */
    List<String> outOfTurn() {
        return List.copyOf(outOfTurn);
    }

    /** How many times each letter came, by its Message-ID. */
    Map<String, Integer> letters() {
        return Map.copyOf(letters);
    }
}
