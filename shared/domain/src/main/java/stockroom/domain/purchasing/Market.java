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
 * @param offersChangeAtOrNull when other offers can be taken though nobody writes anything, or null for never
 * @param changesAtOrNull the same, or when their goods come another day
 */
record Market(
        List<Usable> usable,
        List<Considered> out,
        @Nullable Instant offersChangeAtOrNull,
        @Nullable Instant changesAtOrNull) {
    Market {
        usable = List.copyOf(usable);
        out = List.copyOf(out);
    }

    /** @param currency the shop's */
    static Market at(Moment moment, String currency, Assortment assortment) {
        List<Usable> usable = new ArrayList<>();
        List<Considered> out = new ArrayList<>();
        List<Instant> changes = new ArrayList<>();
        List<Instant> cutOffs = new ArrayList<>();
        LocalDate today = moment.today();
        for (Offer offer : assortment.known()) {
            Supplier supplier = assortment.supplierOf(offer);
            Optional<Rate> rate = rate(today, currency, assortment.rates(), offer);
            Optional<Outcome> fault = fault(today, offer, supplier, rate);
            changesOfPrice(today, currency, assortment.rates(), offer)
                    .map(moment::startOf)
                    .ifPresent(changes::add);
            if (fault.isPresent()) {
                out.add(Considered.out(supplier.id(), fault.get()));
                continue;
            }
            Calendar calendar = supplier.calendar();
            Optional<LocalDate> orderDay = calendar.orderDay(moment.now());
            if (orderDay.isEmpty()) {
                changes.add(calendar.changesAfter(moment.now()));
                out.add(Considered.out(supplier.id(), Outcome.NO_ORDER_DAY));
                continue;
            }
            cutOffs.add(calendar.cutOff(orderDay.get()));
            LocalDate arrival = calendar.ready(orderDay.get(), offer.leadTimeOf(supplier));
            usable.add(new Usable(offer, supplier, rate.orElseThrow(), arrival));
        }
        out.sort(Comparator.comparing(Considered::supplier));
        Optional<Instant> offersChange = earliest(changes.stream());
        return new Market(
                usable,
                out,
                offersChange.orElse(null),
                earliest(Stream.concat(offersChange.stream(), cutOffs.stream())).orElse(null));
    }

    /** The same where only these offers can be counted for a need. */
    Market only(List<Usable> counted) {
        if (counted.size() == usable.size()) {
            return this;
        }
        Stream<Considered> beyond = usable.stream()
                .filter(each -> !counted.contains(each))
                .map(each -> Considered.out(each.supplier().id(), Outcome.BEYOND_LIMIT));
        return new Market(
                counted,
                Stream.concat(out.stream(), beyond)
                        .sorted(Comparator.comparing(Considered::supplier))
                        .toList(),
                offersChangeAtOrNull,
                changesAtOrNull);
    }

    Optional<Instant> offersChangeAt() {
        return Optional.ofNullable(offersChangeAtOrNull);
    }

    private static Optional<Instant> earliest(Stream<Instant> moments) {
        return moments.min(Comparator.naturalOrder());
    }

    /** Whether an offer failed only because its supplier takes no orders. */
    boolean lacksOnlyOrderDays() {
        return out.stream().anyMatch(offer -> offer.outcome() == Outcome.NO_ORDER_DAY);
    }

    private static Optional<Rate> rate(LocalDate today, String currency, Rates rates, Offer offer) {
        String priced = offer.prices().currency();
        return priced.equals(currency) ? Optional.of(Rate.ofOwn(currency, today)) : rates.on(today, priced);
    }

    private static Optional<Outcome> fault(LocalDate today, Offer offer, Supplier supplier, Optional<Rate> rate) {
        if (!offer.validity().covers(today)) {
            return Optional.of(Outcome.NOT_VALID);
        }
        if (!offer.prices().currency().equals(supplier.currency())) {
            return Optional.of(Outcome.OTHER_CURRENCY);
        }
        return rate.isEmpty() ? Optional.of(Outcome.NO_RATE) : Optional.empty();
    }

    private static Optional<LocalDate> changesOfPrice(LocalDate today, String currency, Rates rates, Offer offer) {
        String priced = offer.prices().currency();
        Optional<LocalDate> ofRate = priced.equals(currency) ? Optional.empty() : rates.nextChangeAfter(today, priced);
        return Stream.of(offer.validity().nextChangeAfter(today), ofRate)
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }
}
