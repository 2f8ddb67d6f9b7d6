package stockroom.dynamodb;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.purchasing.Offer;

/** An offer, or why its row can't be understood. Half a million offers as rows would not fit into a function's memory. */
record Offered(
        String sku, @Nullable Offer offerOrNull, @Nullable RuntimeException faultOrNull) {
    static Offered of(Item row) {
        try {
            return new Offered(row.text("pk"), SupplierItems.offer(row), null);
        } catch (RuntimeException broken) {
            return new Offered(row.text("pk"), null, broken);
        }
    }

    Optional<Offer> understood() {
        return Optional.ofNullable(offerOrNull);
    }

    Offer orFault() {
        if (faultOrNull != null) {
            throw faultOrNull;
        }
        return requireNonNull(offerOrNull);
    }
}
