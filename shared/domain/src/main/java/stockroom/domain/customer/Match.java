package stockroom.domain.customer;

import java.util.Optional;

/**
 * Which card an order belongs to (R7): the phone's, else the e-mail's, else a new one. When the two lead to different cards the phone wins
 * and a person is asked to merge.
 */
public sealed interface Match {
    record Known(String customerId) implements Match {}

    record TwoCards(String customerId, String otherCustomerId) implements Match {}

    record Unknown() implements Match {}

    static Match of(Optional<String> byPhone, Optional<String> byEmail) {
        if (byPhone.isPresent() && byEmail.isPresent() && !byPhone.get().equals(byEmail.get())) {
            return new TwoCards(byPhone.get(), byEmail.get());
        }
        return byPhone.or(() -> byEmail).<Match>map(Known::new).orElseGet(Unknown::new);
    }

    /** The matched card, where there is one. */
    default Optional<String> card() {
        if (this instanceof Known known) {
            return Optional.of(known.customerId());
        }
        return this instanceof TwoCards two ? Optional.of(two.customerId()) : Optional.empty();
    }

    /** The card that a person is asked to merge, where there is one. */
    default Optional<String> toMerge() {
        return this instanceof TwoCards two ? Optional.of(two.otherCustomerId()) : Optional.empty();
    }
}
