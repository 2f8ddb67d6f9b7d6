package stockroom.domain.purchasing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;

/** Suppliers and offers for tests. */
final class Terms {
    static final Sku SKU = Sku.of("85123A");

    private Terms() {}

    /** Takes orders on Mondays and needs two working days. */
    static Supplier supplier(String id, int preference) {
        return supplier(
                id,
                "UAH",
                preference,
                new Calendar(ZoneId.of("Europe/Kyiv"), Set.of(DayOfWeek.MONDAY), LocalTime.of(14, 0), Set.of(), 2));
    }

    static Supplier supplier(String id, String currency, int preference, Calendar calendar) {
        return new Supplier(
                SupplierId.of(id),
                "Supplier " + id,
                id + "@example.com",
                "en",
                currency,
                calendar,
                null,
                new Supplier.Sending(Supplier.Mode.BY_HAND, null),
                null,
                Supplier.Leniency.OF_THE_SHOP,
                preference,
                1);
    }

    static Offer offer(String supplier, long price, int moq, int pack) {
        return offer(supplier, PriceBreaks.flat(Money.of(price, "UAH")), moq, pack, Validity.ALWAYS);
    }

    static Offer offer(String supplier, PriceBreaks prices, int moq, int pack, Validity validity) {
        return new Offer(
                SKU, SupplierId.of(supplier), null, prices, Quantity.of(moq), Quantity.of(pack), null, validity, 1);
    }

    static Assortment assortment(Offer... offers) {
        return assortment(
                List.of(offers),
                Stream.of(offers)
                        .map(o -> supplier(o.supplier().value(), 0))
                        .distinct()
                        .toList());
    }

    static Assortment assortment(List<Offer> offers, List<Supplier> suppliers) {
        return assortment(offers, suppliers, Rates.NONE);
    }

    static Assortment assortment(List<Offer> offers, List<Supplier> suppliers, Rates rates) {
        Map<SupplierId, Supplier> byId =
                suppliers.stream().collect(Collectors.toMap(Supplier::id, Function.identity()));
        return new Assortment(Assortment.Bought.YES, offers, byId, rates);
    }
}
