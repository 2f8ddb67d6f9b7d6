package stockroom.domain.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a client is reached; at least one of the two is known (R7). */
public record Contact(@Nullable Phone phoneOrNull, @Nullable Email emailOrNull) {
    /** @throws IllegalArgumentException when neither is known */
    public Contact {
        if (phoneOrNull == null && emailOrNull == null) {
            throw new IllegalArgumentException("a phone or an e-mail address is needed");
        }
    }

    public Optional<Phone> phone() {
        return Optional.ofNullable(phoneOrNull);
    }

    public Optional<Email> email() {
        return Optional.ofNullable(emailOrNull);
    }
}
