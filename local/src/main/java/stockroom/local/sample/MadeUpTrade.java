package stockroom.local.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Made up: how a supplier does business beyond what {@link MadeUpSupplier} says.
 *
 * @param orderDays in the contract's words
 * @param sendLimit the most that is sent without a person, in hundredths of its currency; 0 where there is no limit
 */
record MadeUpTrade(
        MadeUpCurrency currency, List<String> orderDays, List<LocalDate> holidays, Sending sending, long sendLimit) {
    static final int ORDER_DAYS = 5;
    static final int HOLIDAYS = 2;

    private static final List<String> EVERY_DAY = List.of("MON", "TUE", "WED", "THU", "FRI");
    private static final List<List<String>> DAYS =
            List.of(EVERY_DAY, EVERY_DAY, EVERY_DAY, List.of("MON", "WED", "FRI"), List.of("TUE", "THU"));

    /** Who sends a draft when its cut-off comes. */
    enum Sending {
        AUTOMATIC,
        BY_HAND
    }

    MadeUpTrade {
        orderDays = List.copyOf(orderDays);
        holidays = List.copyOf(holidays);
    }

    /** In pounds, every weekday, nothing sent unasked: so all of the sample's suppliers do business outside the tour. */
    static MadeUpTrade plain(MadeUpSupplier supplier) {
        return new MadeUpTrade(MadeUpCurrency.GBP, EVERY_DAY, List.of(), Sending.BY_HAND, 0);
    }

    /**
     * Each in its own way: 60 % are sent to automatically, two fifths of them up to a limit; 40 % don't take orders every day; 30 % keep
     * holidays; and each counts in the currency of where it stands.
     *
     * @param firstDay of the sample as it is lived: holidays lie in the twenty days from there
     */
    static MadeUpTrade ofItsOwn(MadeUpSupplier supplier, LocalDate firstDay) {
        String id = supplier.id();
        MadeUpCurrency currency = currency(supplier);
        boolean automatic = Draw.happens(60, "is sent to automatically", id);
        boolean limited = automatic && Draw.happens(40, "has a limit", id);
        return new MadeUpTrade(
                currency,
                Draw.oneOf(DAYS, "order days", id),
                Draw.happens(30, "keeps holidays", id) ? holidays(id, firstDay) : List.of(),
                automatic ? Sending.AUTOMATIC : Sending.BY_HAND,
                limited ? currency.hundredths(10_000L * Draw.between(1, 10, "limit", id)) : 0);
    }

    private static MadeUpCurrency currency(MadeUpSupplier supplier) {
        return switch (supplier.timeZone()) {
            case "Europe/Berlin" -> MadeUpCurrency.EUR;
            case "Asia/Shanghai" -> MadeUpCurrency.USD;
            default -> MadeUpCurrency.GBP;
        };
    }

    private static List<LocalDate> holidays(String id, LocalDate firstDay) {
        LocalDate first = firstDay.plusDays(Draw.between(1, 18, "holiday", id));
        return Stream.iterate(first, day -> day.plusDays(1)).limit(HOLIDAYS).toList();
    }

    /** Below this a supplier takes no order, in hundredths of its currency; 0 where there is no such value. */
    long minimumOrder(MadeUpSupplier supplier) {
        return supplier.minimumOrderPence() > 0 ? currency.hundredths(supplier.minimumOrderPence()) : 0;
    }
}
