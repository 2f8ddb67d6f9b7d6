package stockroom.local.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/**
 * Made up: money that clients send by bank. It comes one to three days later; for one order in twelve it never comes, and an operator
 * cancels it then, unless the file itself goes on to change it.
 */
final class BankTransfers {
    private static final int LONGEST_DAYS = 3;
    private static final int NEVER_PERCENT = 8;

    private final OrderDesk desk;
    private final SampleCalendar calendar;
    private final Set<String> changedLater;
    private final Set<String> settled = new HashSet<>();

    /** @param changedLater numbers of the orders that the file changes after they were placed */
    BankTransfers(OrderDesk desk, SampleCalendar calendar, Set<String> changedLater) {
        this.desk = desk;
        this.calendar = calendar;
        this.changedLater = Set.copyOf(changedLater);
    }

    /** Takes in what came until this day, and gives up what did not. */
    void on(LocalDate today, Instant now) {
        for (SampleOrder order : desk.unpaid()) {
            if (!settled.contains(order.externalId())) {
                settle(order, today, now);
            }
        }
    }

    private void settle(SampleOrder order, LocalDate today, Instant now) {
        LocalDate placed = calendar.date(order.placedAt());
        boolean never = neverComes(order);
        int days = never ? LONGEST_DAYS : Draw.between(1, LONGEST_DAYS, "days of the transfer", order.externalId());
        if (today.isBefore(placed.plusDays(days))) {
            return;
        }
        settled.add(order.externalId());
        if (never) {
            desk.cancel(order, "no money came in " + LONGEST_DAYS + " days");
        } else {
            desk.transfer(order, now);
        }
    }

    private boolean neverComes(SampleOrder order) {
        return !changedLater.contains(order.externalId())
                && Draw.happens(NEVER_PERCENT, "never pays", order.externalId());
    }

    /** The rest comes at once: nothing is on its way any more. */
    void rest(Instant now) {
        for (SampleOrder order : desk.unpaid()) {
            if (settled.add(order.externalId())) {
                desk.transfer(order, now);
            }
        }
    }
}
