package stockroom.domain.ordering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/**
 * A call was made, or taken (R18, R19). The third miss decides: an unpaid order is cancelled, a paid one goes out with its data unverified, and of
 * one that is paid in part a person is asked.
 *
 * @param earlier the calls about the order that are known already
 */
public record CallRecorded(Call call, Collection<Call> earlier) {
    /** The flag of an order that goes out though nobody could check its data (R18). */
    public static final String DATA_UNVERIFIED = "DATA_UNVERIFIED";

    public CallRecorded {
        earlier = List.copyOf(earlier);
    }

    public Move of(Order order, Cause cause, Settings settings) {
        if (order.isStaged()) {
            return new Move.Refused(Refusal.state(order, "called about"));
        }
        if (!order.status().isOpen()) {
            return told("CallRecorded", order, order, "R19", "The order is " + order.status() + ".", List.of(), cause);
        }
        CallTrail trail = order.attention()
                .calls()
                .after(Stream.concat(earlier.stream(), Stream.of(call)).toList(), settings.missedCallGap());
        boolean oneMore = trail.missed() > order.attention().calls().missed();
        boolean lastStraw = oneMore
                && settings.missedCallLimit()
                        .filter(limit -> trail.missed() >= limit)
                        .isPresent();
        Order noted = concluded(order)
                .with(parts -> parts.attention = hiding(order.attention().withCalls(trail)));
        return lastStraw ? atTheLimit(order, noted, cause, settings) : counted(order, noted, cause);
    }

    private Move counted(Order before, Order after, Cause cause) {
        List<Task> tasks = new ArrayList<>();
        if (call.result() == CallResult.WRONG_NUMBER && !before.attention().asksFor(TaskKind.FIND_NUMBER)) {
            tasks.add(OrderTasks.findNumber(after, call.callId(), cause));
        }
        int missed = after.attention().calls().missed();
        String count = missed == 0 ? "No missed call counts." : missed + " missed in a row.";
        return told("CallRecorded", before, after, "R19", count, tasks, cause);
    }

    private Move atTheLimit(Order before, Order after, Cause cause, Settings settings) {
        String missed = after.attention().calls().missed() + " missed in a row: ";
        if (after.payment() == PaymentStatus.PAID) {
            return before.status() == OrderStatus.OPEN
                    ? told(
                            "OrderConfirmed",
                            before,
                            Confirmation.confirmed(after).flagged(DATA_UNVERIFIED),
                            "R18",
                            missed + "it is paid, so it goes out with its data unverified.",
                            List.of(),
                            cause)
                    : counted(before, after, cause);
        }
        if (after.payment() == PaymentStatus.PARTIALLY_PAID
                && before.attention().asksFor(TaskKind.PARTLY_PAID)) {
            return counted(before, after, cause);
        }
        if (after.payment() == PaymentStatus.PARTIALLY_PAID) {
            return told(
                    "CallRecorded",
                    before,
                    after,
                    "R18",
                    missed + "it is paid in part, so a person decides.",
                    List.of(OrderTasks.partlyPaid(after, call.callId(), cause, settings)),
                    cause);
        }
        Order cancelled = after.with(parts -> parts.attention =
                        after.attention().withCalls(after.attention().calls().gaveUp()))
                .cancelled();
        return told(
                "OrderCancelled",
                before,
                cancelled,
                "R18",
                missed + "it is not paid, so it is cancelled.",
                List.of(),
                cause);
    }

    private Order concluded(Order order) {
        return call.conclusions().data() == Conclusions.Verification.VERIFIED
                ? order.unflagged(DATA_UNVERIFIED)
                : order;
    }

    /** The newest call that agrees on it says when the next one should be, however late it is told; a miss leaves what was agreed. */
    private Attention hiding(Attention attention) {
        boolean overtaken = earlier.stream().filter(CallRecorded::agrees).anyMatch(other -> other.at()
                .isAfter(call.at()));
        return agrees(call) && !overtaken ? attention.hiddenUntil(call.callBackAt()) : attention;
    }

    private static boolean agrees(Call call) {
        return call.callBackAt().isPresent() || call.resets();
    }

    private Move told(
            String type, Order before, Order after, String rule, String outcome, List<Task> tasks, Cause cause) {
        HistoryEntry entry = HistoryEntry.of(cause, what(before, after), rule, call.result() + ". " + outcome);
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("callId", call.callId());
        more.put("result", call.result().name());
        more.put("rule", rule);
        return OrderFacts.moved(type, before, after, entry, cause, more, tasks);
    }

    private static String what(Order before, Order after) {
        return Optional.of(after.status())
                .filter(status -> status != before.status())
                .map(Enum::name)
                .orElse("CALLED");
    }
}
