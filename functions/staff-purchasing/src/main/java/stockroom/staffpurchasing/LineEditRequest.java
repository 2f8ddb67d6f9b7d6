package stockroom.staffpurchasing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Quantity;
import stockroom.domain.purchasing.SupplierId;
import stockroom.lambda.json.Fields;

/** {@code PATCH …/lines/{sku}} and {@code POST …/lines}: what a buyer wants of a line (R40). What is left out stays as it is. */
record LineEditRequest(
        Kind kind,
        @Nullable Integer quantityOrNull,
        @Nullable LocalDate snoozeUntilOrNull,
        @Nullable SupplierId supplierOrNull,
        @Nullable String noteOrNull) {
    private static final int MAX_NOTE = 500;
    private static final int MAX_SUPPLIER = 64;

    /** What is asked for. */
    enum Kind {
        EDIT,
        /** {@code quantity} is null: the computed line comes back. */
        TAKE_BACK
    }

    static LineEditRequest patch(Fields body) {
        Kind kind = body.isNull("quantity") ? Kind.TAKE_BACK : Kind.EDIT;
        boolean says = body.has("quantity") || body.has("supplierId") || body.has("note") || body.has("snoozeUntil");
        if (kind == Kind.TAKE_BACK && says) {
            body.error("quantity", "takes the whole edit back when it is null: leave the other fields out");
        }
        if (kind == Kind.EDIT && !says) {
            body.error("", "must have a quantity, a supplierId or a note");
        }
        Optional<Quantity> quantity = body.optionalQuantity("quantity", 0);
        Optional<LocalDate> snooze = body.optionalDate("snoozeUntil");
        if (snooze.isPresent() && !quantity.map(Quantity::isZero).orElse(false)) {
            body.error("snoozeUntil", "belongs to a line that is removed: send it with the quantity 0");
        }
        return new LineEditRequest(
                kind,
                quantity.map(Quantity::units).orElse(null),
                snooze.orElse(null),
                supplier(body).orElse(null),
                body.optionalText("note", MAX_NOTE).orElse(null));
    }

    static LineEditRequest added(Fields body) {
        return new LineEditRequest(
                Kind.EDIT,
                body.quantity("quantity", 1).units(),
                null,
                null,
                body.optionalText("note", MAX_NOTE).orElse(null));
    }

    private static Optional<SupplierId> supplier(Fields body) {
        return body.optionalValue(
                "supplierId",
                MAX_SUPPLIER,
                text -> SupplierId.isValid(text) ? Optional.of(SupplierId.of(text)) : Optional.empty(),
                SupplierId.RULE);
    }

    OptionalInt quantity() {
        return quantityOrNull == null ? OptionalInt.empty() : OptionalInt.of(quantityOrNull);
    }

    Optional<LocalDate> snoozeUntil() {
        return Optional.ofNullable(snoozeUntilOrNull);
    }

    Optional<SupplierId> supplier() {
        return Optional.ofNullable(supplierOrNull);
    }

    Optional<String> note() {
        return Optional.ofNullable(noteOrNull);
    }
}
