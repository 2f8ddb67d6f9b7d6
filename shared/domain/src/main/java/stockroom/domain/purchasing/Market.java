package stockroom.domain.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stockroom.domain.purchasing.Considered.Outcome;

/**
 * An article's offers at a moment: which can be taken, and which can't, and why.
 *
 * @param changesAtOrNull when it is another though nobody writes anything, or null for never
 */
record Market(
        List<Usable> usable, List<Considered> out, @Nullable Instant changesAtOrNull) {
    Market {
        usable = List.copyOf(usable);
        out = List.copyOf(out);
    }

    /** @param currency the shop's */
    static Market at(Moment moment, String currency, Assortment assortment) {
        List<Usable> usable = new ArrayList<>();
        List<Considered> out = new ArrayList<>();
        List<Instant> changes = new ArrayList<>();
        for (Offer offer : assortment.known()) {
            Supplier supplier = assortment.supplierOf(offer);
            Optional<Rate> rate = rate(moment, currency, assortment.rates(), offer);
            Optional<Outcome> fault = fault(moment, offer, supplier, rate);
            changesOfPrice(moment, currency, assortment.rates(), offer)
                    .map(moment::startOf)
                    .ifPresent(changes::add);
            if (fault.isPresent()) {
                out.add(Considered.out(supplier.id(), fault.get()));
                continue;
            }
            Calendar calendar = supplier.calendar();
            changes.add(calendar.changesAfter(moment.now()));
            calendar.orderDay(moment.now())
                    .map(day -> calendar.ready(day, offer.leadTimeOf(supplier)))
                    .ifPresentOrElse(
                            arrival -> usable.add(new Usable(offer, supplier, rate.orElseThrow(), arrival)),
                            () -> out.add(Considered.out(supplier.id(), Outcome.NO_ORDER_DAY)));
        }
        out.sort(Comparator.comparing(Considered::supplier));
        return new Market(
                usable, out, changes.stream().min(Comparator.naturalOrder()).orElse(null));
    }

    /** Whether an offer failed only because its supplier takes no orders. */
    boolean lacksOnlyOrderDays() {
        return out.stream().anyMatch(offer -> offer.outcome() == Outcome.NO_ORDER_DAY);
    }

    private static Optional<Rate> rate(Moment moment, String currency, Rates rates, Offer offer) {
        String priced = offer.prices().currency();
        return priced.equals(currency)
                ? Optional.of(Rate.ofOwn(currency, moment.today()))
                : rates.on(moment.today(), priced);
    }

    private static Optional<Outcome> fault(Moment moment, Offer offer, Supplier supplier, Optional<Rate> rate) {
        if (!offer.validity().covers(moment.today())) {
            return Optional.of(Outcome.NOT_VALID);
        }
        if (!offer.prices().currency().equals(supplier.currency())) {
            return Optional.of(Outcome.OTHER_CURRENCY);
        }
        return rate.isEmpty() ? Optional.of(Outcome.NO_RATE) : Optional.empty();
    }

    private static Optional<LocalDate> changesOfPrice(Moment moment, String currency, Rates rates, Offer offer) {
        LocalDate today = moment.today();
        String priced = offer.prices().currency();
        Optional<LocalDate> ofRate = priced.equals(currency) ? Optional.empty() : rates.nextChangeAfter(today, priced);
        return Stream.of(offer.validity().nextChangeAfter(today), ofRate)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
