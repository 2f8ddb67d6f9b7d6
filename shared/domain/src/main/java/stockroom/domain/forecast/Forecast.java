package stockroom.domain.forecast;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import stockroom.domain.purchasing.Wait;

/**
 * How long an article's stock lasts, and what minimum and target its demand speaks for: a hint for the buyer, who alone sets them (R52).
 *
 * @param month mean of the last four weeks
 * @param quarter mean of all days that are known
 * @param free units on hand that no order asks for; below 0, units that orders still miss
 * @param incoming units on purchase orders that were sent
 * @param proposalOrNull null where nothing can be proposed
 * @param reason in words, also of why nothing is proposed
 */
public record Forecast(
        Mean month,
        Mean quarter,
        long free,
        long incoming,
        @Nullable Proposal proposalOrNull,
        String reason) {
    /** Four weeks: each day of the week counts as often. */
    private static final int MONTH = 28;

    /** With fewer days than these, one order more or less changes everything. */
    private static final int FEW = 5;

    /** @param wait for goods at worst; empty where none can be ordered */
    public static Forecast of(DailyDemand demand, long free, long incoming, Optional<Wait> wait) {
        Mean month = demand.last(MONTH);
        Mean quarter = demand.last(DailyDemand.DAYS);
        if (quarter.units() == 0) {
            return nothing(month, quarter, free, incoming, "Nobody ordered it in " + quarter.days() + " days.");
        }
        Mean usual = usual(month, quarter);
        String seen = seen(month, quarter, usual);
        if (wait.isEmpty()) {
            return nothing(
                    month,
                    quarter,
                    free,
                    incoming,
                    seen + " No offer can be taken now, so how long goods take is unknown.");
        }
        Proposal proposal = Proposal.of(usual, wait.get());
        return new Forecast(month, quarter, free, incoming, proposal, seen + " " + proposal.words(usual, wait.get()));
    }

    public Optional<Proposal> proposal() {
        return Optional.ofNullable(proposalOrNull);
    }

    /** Whole days for which the free units suffice; empty without demand. */
    public OptionalLong coverDays() {
        return cover(free);
    }

    /** The same with what is incoming, whatever its date. */
    public OptionalLong coverDaysWithIncoming() {
        return cover(free + incoming);
    }

    private OptionalLong cover(long units) {
        return quarter.units() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(usual(month, quarter).daysOf(units));
    }

    /** The higher mean counts: too much for a week is cheaper than nothing to sell. */
    private static Mean usual(Mean month, Mean quarter) {
        return quarter.isMoreThan(month) ? quarter : month;
    }

    private static String seen(Mean month, Mean quarter, Mean usual) {
        String means = month.perDay() + " a day were ordered in " + month.days() + " days, " + quarter.perDay() + " in "
                + quarter.days() + ": the higher counts.";
        return usual.busyDays() < FEW
                ? means + " It was ordered on only " + usual.busyDays() + " of these days: take it as a rough guess."
                : means;
    }

    private static Forecast nothing(Mean month, Mean quarter, long free, long incoming, String why) {
        return new Forecast(month, quarter, free, incoming, null, why);
    }
}
