package stockroom.staffpurchasing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.purchasing.SupplierId;
import stockroom.dynamodb.PurchaseOrderList;
import stockroom.dynamodb.PurchaseOrderList.Listed;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.Problem;
import stockroom.lambda.http.Refused;

/** Which purchase orders a list shows. */
record PurchaseOrderFilter(
        @Nullable SupplierId supplierOrNull, @Nullable PurchaseOrderStatus statusOrNull, Which which) {
    enum Which {
        ALL,
        /** Something should have come and did not (R33). */
        LATE
    }

    private static final List<PurchaseOrderStatus> EVERY = List.of(PurchaseOrderStatus.values());
    private static final List<PurchaseOrderStatus> UNDER_WAY = List.of(
            PurchaseOrderStatus.SENDING,
            PurchaseOrderStatus.SENT,
            PurchaseOrderStatus.CONFIRMED,
            PurchaseOrderStatus.PARTIALLY_RECEIVED);

    static PurchaseOrderFilter of(HttpRequest request) {
        return new PurchaseOrderFilter(
                request.query("supplierId").map(PurchaseOrderFilter::supplier).orElse(null),
                request.query("status").map(PurchaseOrderFilter::status).orElse(null),
                request.query("late").map(PurchaseOrderFilter::which).orElse(Which.ALL));
    }

    /** What an index lists; not all of it needs to fit. */
    List<Listed> listed(PurchaseOrderList list, int limit, Optional<String> cursor) {
        if (supplierOrNull != null) {
            return list.ofSupplier(supplierOrNull, limit, cursor);
        }
        return statusOrNull != null
                ? list.ofStatus(statusOrNull, limit, cursor)
                : list.ofStatuses(which == Which.LATE ? UNDER_WAY : EVERY, limit, cursor);
    }

    boolean fits(PurchaseOrder order, LocalDate today) {
        return (statusOrNull == null || statusOrNull == order.status())
                && (which == Which.ALL || order.lines().stream().anyMatch(line -> order.isLate(line, today)));
    }

    private static SupplierId supplier(String text) {
        if (!SupplierId.isValid(text)) {
            throw new Refused(Problem.invalid("/supplierId", "must be " + SupplierId.RULE));
        }
        return SupplierId.of(text);
    }

    private static PurchaseOrderStatus status(String text) {
        return EVERY.stream()
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Problem.invalid("/status", "must be one of " + Arrays.toString(PurchaseOrderStatus.values()))));
    }

    private static Which which(String text) {
        return switch (text) {
            case "true" -> Which.LATE;
            case "false" -> Which.ALL;
            default -> throw new Refused(Problem.invalid("/late", "must be true or false"));
        };
    }
}
