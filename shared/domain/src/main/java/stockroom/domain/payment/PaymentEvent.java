package stockroom.domain.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Fingerprint;
import stockroom.domain.measure.Money;

/**
 * What a payment provider, or a bank's statement, says about an order's money (R21).
 *
 * @param key its source and its id there: the same one counts once
 * @param orderId the order that it names, whether there is one or not
 * @param attemptOrNull which attempt it is about; null: the newest
 * @param amount what moved, or what was asked for where nothing did
 * @param reasonOrNull why, in the provider's words
 */
public record PaymentEvent(
        String key,
        String orderId,
        @Nullable Integer attemptOrNull,
        PaymentEventType type,
        Money amount,
        Instant occurredAt,
        @Nullable String reasonOrNull) {
    /** A provider's code such as card_declined. Whatever else they write might name somebody. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

    public OptionalInt attempt() {
        return attemptOrNull == null ? OptionalInt.empty() : OptionalInt.of(attemptOrNull);
    }

    public Optional<String> reason() {
        return Optional.ofNullable(reasonOrNull);
    }

    /** The reason as far as people's tasks and histories may show it. */
    public Optional<String> code() {
        return reason().filter(text -> CODE.matcher(text).matches());
    }

    /** Equal for a repeat, different for another content under the same key. */
    public String content() {
        return new Fingerprint()
                .add(orderId)
                .add(attemptOrNull)
                .add(type)
                .add(amount)
                .add(occurredAt)
                .add(reasonOrNull)
                .text();
    }
}
