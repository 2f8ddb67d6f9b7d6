package stockroom.dynamodb;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Collectors;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Calendar;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.PriceBreak;
import stockroom.domain.purchasing.PriceBreaks;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.Validity;

/** The rows of suppliers and their offers. See docs/data-model.md. */
final class SupplierItems {
    private static final String CONTACT = "contact";
    private static final String CONTACT_PHONE = "contactPhone";
    private static final String PRICE_TOLERANCE = "priceTolerance";
    private static final String QUANTITY_TOLERANCE = "overReceiptTolerance";

    private SupplierItems() {}

    static Item supplier(Supplier supplier) {
        Calendar calendar = supplier.calendar();
        Item row = Item.key(supplier.id().value())
                .text("name", supplier.name())
                .text("email", supplier.email())
                .text("language", supplier.language())
                .text("currency", supplier.currency())
                .text("timeZone", calendar.zone().getId())
                .texts(
                        "orderDays",
                        calendar.orderDays().stream()
                                .sorted()
                                .map(DayOfWeek::name)
                                .toList())
                .text("cutOff", calendar.cutOff().toString())
                .texts(
                        "holidays",
                        calendar.holidays().stream()
                                .sorted()
                                .map(LocalDate::toString)
                                .toList())
                .number("leadTimeDays", calendar.leadTimeDays())
                .flag("auto", supplier.sending().mode() == Supplier.Mode.AUTOMATIC)
                .number("preference", supplier.preference())
                .number("version", supplier.version());
        supplier.minimumOrderValue().ifPresent(value -> row.number("minimumOrderValue", value.minorUnits()));
        supplier.sending().limit().ifPresent(limit -> row.number("autoSendLimit", limit.minorUnits()));
        row.optionalText(CONTACT, supplier.contact().map(Supplier.Contact::name));
        row.optionalText(CONTACT_PHONE, supplier.contact().flatMap(Supplier.Contact::phone));
        supplier.leniency().price().ifPresent(percent -> row.number(PRICE_TOLERANCE, percent));
        supplier.leniency().quantity().ifPresent(percent -> row.number(QUANTITY_TOLERANCE, percent));
        return row;
    }

    static Supplier supplier(Item row) {
        String currency = row.text("currency");
        Calendar calendar = new Calendar(
                ZoneId.of(row.text("timeZone")),
                row.texts("orderDays").stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                LocalTime.parse(row.text("cutOff")),
                row.texts("holidays").stream().map(LocalDate::parse).collect(Collectors.toSet()),
                row.units("leadTimeDays"));
        Supplier.Mode mode = row.flag("auto") ? Supplier.Mode.AUTOMATIC : Supplier.Mode.BY_HAND;
        return new Supplier(
                SupplierId.of(row.text("pk")),
                row.text("name"),
                row.text("email"),
                row.text("language"),
                currency,
                calendar,
                row.has("minimumOrderValue") ? Money.of(row.number("minimumOrderValue"), currency) : null,
                new Supplier.Sending(
                        mode, row.has("autoSendLimit") ? Money.of(row.number("autoSendLimit"), currency) : null),
                row.optionalText(CONTACT)
                        .map(name -> new Supplier.Contact(
                                name, row.optionalText(CONTACT_PHONE).orElse(null)))
                        .orElse(null),
                new Supplier.Leniency(
                        row.has(PRICE_TOLERANCE) ? row.units(PRICE_TOLERANCE) : null,
                        row.has(QUANTITY_TOLERANCE) ? row.units(QUANTITY_TOLERANCE) : null),
                row.units("preference"),
                row.number("version"));
    }

    static Item offer(Offer offer) {
        Item row = Item.key(offer.sku().value(), offer.supplier().value())
                .optionalText("supplierSku", offer.supplierSku())
                .list(
                        "priceBreaks",
                        offer.prices().breaks().stream()
                                .map(b -> Item.empty()
                                        .number("from", b.from().units())
                                        .number("unitPrice", b.unitPrice().minorUnits()))
                                .toList())
                .text("currency", offer.prices().currency())
                .number("moq", offer.moq().units())
                .number("pack", offer.pack().units())
                .optionalText("validFrom", offer.validity().from().map(LocalDate::toString))
                .optionalText("validTo", offer.validity().to().map(LocalDate::toString))
                .number("version", offer.version());
        offer.leadTimeDays().ifPresent(days -> row.number("leadTimeDays", days));
        return row;
    }

    static Offer offer(Item row) {
        String currency = row.text("currency");
        PriceBreaks prices = new PriceBreaks(row.list("priceBreaks").stream()
                .map(b -> new PriceBreak(Quantity.of(b.units("from")), Money.of(b.number("unitPrice"), currency)))
                .sorted(Comparator.comparing(PriceBreak::from))
                .toList());
        return new Offer(
                Sku.of(row.text("pk")),
                SupplierId.of(row.text("sk")),
                row.optionalText("supplierSku").orElse(null),
                prices,
                Quantity.of(row.units("moq")),
                Quantity.of(row.units("pack")),
                row.has("leadTimeDays") ? row.units("leadTimeDays") : null,
                new Validity(
                        row.optionalDate("validFrom").orElse(null),
                        row.optionalDate("validTo").orElse(null)),
                row.number("version"));
    }
}
