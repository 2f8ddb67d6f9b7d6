package stockroom.domain.ordering;

import java.time.Instant;
import java.util.Optional;
import stockroom.domain.customer.Contact;
import stockroom.domain.messaging.Channel;
import stockroom.domain.task.TaskKind;

/**
 * A client who has another phone or e-mail address than before: what was asked of people because the old one led nowhere is settled, and calls that
 * were missed at the old number say nothing of the new one (R19, R62).
 */
record CorrectedContact(Contact before, Contact after) {
    Order of(Order order, Instant at) {
        Order called = isNew(before.phone(), after.phone()) ? underANewNumber(order, at) : order;
        return isNew(before.email(), after.email()) ? ClientNotReached.corrected(called, Channel.EMAIL) : called;
    }

    private static Order underANewNumber(Order order, Instant at) {
        Attention found = order.attention()
                .ending(open -> open.kind() == TaskKind.FIND_NUMBER)
                .withCalls(CallTrail.begunAnew(at));
        return ClientNotReached.corrected(order.with(parts -> parts.attention = found), Channel.SMS);
    }

    private static <T> boolean isNew(Optional<T> before, Optional<T> after) {
        return after.isPresent() && !after.equals(before);
    }
}
