package stockroom.domain.queue;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.ordering.Order;
import stockroom.domain.task.TaskKind;

/** Why an operator has to do with an order now, the most pressing first: each has its own words to say (R29). */
public enum Occasion {
    FIND_NUMBER(TaskKind.FIND_NUMBER),
    PAYMENT_PROBLEM(TaskKind.PAYMENT_PROBLEM),
    PAYMENT_OVERDUE(TaskKind.PAYMENT_OVERDUE),
    PARTLY_PAID(TaskKind.PARTLY_PAID),
    REFUND(TaskKind.REFUND),
    CLIENT_NOT_REACHED(TaskKind.CLIENT_NOT_REACHED),
    DUPLICATE_ORDER(TaskKind.DUPLICATE_ORDER),
    MERGE_CUSTOMERS(TaskKind.MERGE_CUSTOMERS),
    /** The client's data is to be checked, and the order confirmed (R17). */
    CONFIRM(null),
    /** Something else stands among its tasks. */
    OTHER(null);

    private final @Nullable TaskKind taskOrNull;

    Occasion(@Nullable TaskKind taskOrNull) {
        this.taskOrNull = taskOrNull;
    }

    public static Occasion of(Order order, Instant now) {
        Optional<Occasion> task = Arrays.stream(values())
                .filter(occasion -> order.attention().tasks().stream()
                        .anyMatch(open -> open.kind() == occasion.taskOrNull
                                && !open.offeredFrom().isAfter(now)))
                .findFirst();
        return task.orElse(Membership.isToBeConfirmed(order) ? CONFIRM : OTHER);
    }
}
