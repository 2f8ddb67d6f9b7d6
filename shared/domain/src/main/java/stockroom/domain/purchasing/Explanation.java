package stockroom.domain.purchasing;

import java.util.List;

/**
 * Why a line is as it is.
 *
 * @param words the inputs, the rules and the reason, for a person
 * @param considered the offers that were looked at, the chosen one first, at most {@value #MOST_CONSIDERED}
 */
public record Explanation(String words, List<Considered> considered) {
    /** A line is stored with its explanation: what stands further down a list nobody reads. */
    public static final int MOST_CONSIDERED = 8;

    public Explanation {
        considered = considered.stream().limit(MOST_CONSIDERED).toList();
    }

    /** Of a line for which nothing was chosen. */
    public static Explanation of(String words) {
        return new Explanation(words, List.of());
    }
}
