package stockroom.paymentwebhook;

import java.time.Instant;

/** Values of providers' formats as the shop keeps them. */
final class Foreign {
    private static final long LATEST = 4_102_444_800L;
    private static final int LONGEST_ORDER = 100;
    private static final int LONGEST_REASON = 500;

    private Foreign() {}

    /** A moment of this century or the last; one beyond stands for none. */
    static Instant seconds(long sinceEpoch) {
        return Instant.ofEpochSecond(sinceEpoch < 0 || sinceEpoch > LATEST ? 0 : sinceEpoch);
    }

    static Instant millis(long sinceEpoch) {
        return Instant.ofEpochMilli(sinceEpoch < 0 || sinceEpoch / 1_000 > LATEST ? 0 : sinceEpoch);
    }

    /** An order's id, or what can be none: the event is kept all the same. */
    static String orderId(String text) {
        return text.isBlank() || text.length() > LONGEST_ORDER ? "none" : text;
    }

    static String reason(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }

    /** Whether a provider's id can be a key. */
    static boolean isId(String text) {
        return !text.isBlank() && text.length() <= LONGEST_ORDER;
    }
}
