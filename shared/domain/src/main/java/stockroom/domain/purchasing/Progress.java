package stockroom.domain.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;

/**
 * What became of a line since it was sent. What was ordered stands in the {@link DraftLine} and never changes.
 *
 * @param planned the day on which it should arrive, as counted at sending
 * @param unitPrice the price in force: the ordered one until another is tolerated or approved (R48)
 * @param confirmedOrNull what the supplier said, or null while they said nothing
 * @param received good units that went into stock
 * @param rejected units that came and were not taken; they stay incoming until somebody decides (R49)
 * @param excess units beyond what was expected; they are on hold, not in stock (R49)
 * @param lastCameOrNull when the last good units came, or null while none did (R51)
 */
public record Progress(
        LocalDate planned,
        Money unitPrice,
        @Nullable ConfirmedLine confirmedOrNull,
        int received,
        int rejected,
        int excess,
        @Nullable Instant lastCameOrNull) {
    public static Progress begun(LocalDate planned, Money unitPrice) {
        return new Progress(planned, unitPrice, null, 0, 0, 0, null);
    }

    public Optional<ConfirmedLine> confirmed() {
        return Optional.ofNullable(confirmedOrNull);
    }

    /** The day on which the rest should arrive. */
    public LocalDate arrival() {
        return confirmed().flatMap(ConfirmedLine::date).orElse(planned);
    }

    /** How many units the supplier will deliver in all: as confirmed, or, while unconfirmed, as ordered. */
    public int expected(DraftLine ordered) {
        return confirmed()
                .map(ConfirmedLine::quantity)
                .orElse(ordered.quantity())
                .units();
    }

    /** Units that are still to come. */
    public int outstanding(DraftLine ordered) {
        return Math.max(0, expected(ordered) - received);
    }

    /** The supplier's price where nobody has agreed to it yet. */
    public Optional<Money> priceToApprove() {
        return confirmed().flatMap(ConfirmedLine::unitPrice).filter(said -> said.compareTo(unitPrice) > 0);
    }

    Progress saying(@Nullable ConfirmedLine line, Money priceInForce) {
        return new Progress(planned, priceInForce, line, received, rejected, excess, lastCameOrNull);
    }

    Progress at(Money price) {
        return new Progress(planned, price, confirmedOrNull, received, rejected, excess, lastCameOrNull);
    }

    /** All units that came, taken or not. */
    long came() {
        return (long) received + rejected + excess;
    }

    public Optional<Instant> lastCame() {
        return Optional.ofNullable(lastCameOrNull);
    }

    Progress after(int moreReceived, int moreRejected, int moreExcess, Instant at) {
        return new Progress(
                planned,
                unitPrice,
                confirmedOrNull,
                Math.addExact(received, moreReceived),
                Math.addExact(rejected, moreRejected),
                Math.addExact(excess, moreExcess),
                moreReceived > 0 ? at : lastCameOrNull);
    }
}
