package stockroom.bench.buying;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Assortment;
import stockroom.domain.purchasing.Calendar;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.PriceBreak;
import stockroom.domain.purchasing.PriceBreaks;
import stockroom.domain.purchasing.Rate;
import stockroom.domain.purchasing.Rates;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.Validity;

/**
 * Sixty made-up suppliers of different calendars, one in ten of them paid in another currency, and what they offer: price breaks, minimum
 * quantities, packs. Everything follows from an article's number.
 */
public final class Sellers {
    /** The shop's currency. */
    public static final String CURRENCY = "UAH";

    /** A Thursday before all cut-offs. */
    public static final Instant NOW = Instant.parse("2026-11-19T08:15:30Z");

    /** Some suppliers deliver by then and some don't. */
    public static final LocalDate NEEDED = LocalDate.of(2026, 12, 1);

    /** The rates of that day. */
    public static final Rates RATES =
            new Rates(List.of(new Rate("EUR", LocalDate.of(2026, 11, 19), new BigDecimal("43.5"))));

    static final ZoneId ZONE = ZoneId.of("Europe/Kyiv");

    private static final int COUNT = 60;
    private static final int ONE_IN = 10;
    private static final int STRIDE = 7;
    private static final Map<SupplierId, Supplier> ALL = all();

    private Sellers() {}

    /** All of them. */
    static List<Supplier> suppliers() {
        return List.copyOf(ALL.values());
    }

    /** An article's name. */
    public static Sku sku(int article) {
        return Sku.of("SKU-%06d".formatted(article));
    }

    /** How many units of it orders lack. */
    public static int missing(int article) {
        return 5 + article % 40;
    }

    /** An article with so many offers. */
    public static Assortment assortment(int article, int offers) {
        return new Assortment(Assortment.Bought.YES, offers(article, offers), ALL, RATES);
    }

    static List<Offer> offers(int article, int offers) {
        return IntStream.range(0, offers)
                .mapToObj(each -> offer(article, (article * STRIDE + each) % COUNT))
                .toList();
    }

    private static Offer offer(int article, int seller) {
        String currency = currency(seller);
        int mix = Math.floorMod(article * 31 + seller * 17, 1_000);
        long price = currency.equals(CURRENCY) ? 5_000 + 10L * mix : 110 + mix / 4;
        return new Offer(
                sku(article),
                id(seller),
                null,
                new PriceBreaks(List.of(
                        new PriceBreak(Quantity.of(1), Money.of(price, currency)),
                        new PriceBreak(Quantity.of(20), Money.of(price * 95 / 100, currency)),
                        new PriceBreak(Quantity.of(50), Money.of(price * 9 / 10, currency)))),
                Quantity.of(1 + mix % 12),
                Quantity.of(1 + mix % 10),
                null,
                Validity.ALWAYS,
                1);
    }

    private static Map<SupplierId, Supplier> all() {
        Map<SupplierId, Supplier> all = new TreeMap<>();
        IntStream.range(0, COUNT).mapToObj(Sellers::supplier).forEach(each -> all.put(each.id(), each));
        return all;
    }

    private static Supplier supplier(int seller) {
        Calendar calendar = new Calendar(
                ZONE,
                seller % 3 == 0
                        ? EnumSet.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)
                        : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                LocalTime.of(12 + seller % 6, 0),
                Set.of(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)),
                1 + seller % 20);
        return new Supplier(
                id(seller),
                "Supplier " + seller,
                "s" + seller + "@example.com",
                "en",
                currency(seller),
                calendar,
                null,
                new Supplier.Sending(Supplier.Mode.BY_HAND, null),
                null,
                Supplier.Leniency.OF_THE_SHOP,
                seller % 3,
                1);
    }

    private static SupplierId id(int seller) {
        return SupplierId.of("sup-%02d".formatted(seller));
    }

    private static String currency(int seller) {
        return seller % ONE_IN == 0 ? "EUR" : CURRENCY;
    }
}
