package stockroom.staffpurchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.PriceBreak;
import stockroom.domain.purchasing.PriceBreaks;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.Validity;
import stockroom.lambda.csv.CsvRow;
import stockroom.lambda.json.Fields;

/** Reads what a person says about an offer: the body of a PUT, or a row of an import. */
final class OfferTerms {
    private static final int MAX_SUPPLIER_SKU = 100;
    private static final int MAX_BREAKS = 50;
    private static final int MAX_LEAD_DAYS = 365;

    private OfferTerms() {}

    /** The body of a PUT; supplierId and sku in it must be the path's. */
    static Offer of(SupplierId supplier, Sku sku, Fields body) {
        if (body.has("supplierId") && !SupplierTerms.supplierId(body).equals(supplier)) {
            body.error("supplierId", "must be the supplier of the path");
        }
        if (body.has("sku") && !body.sku("sku").equals(sku)) {
            body.error("sku", "must be the article number of the path");
        }
        // An offer that was read may be sent back as it came; what it may replace is If-Match's to say.
        body.optionalWhole("version", 0, Integer.MAX_VALUE);
        return rest(supplier, sku, body);
    }

    static Offer ofRow(Fields row) {
        return rest(SupplierTerms.supplierId(row), row.sku("sku"), row);
    }

    /** Which offer a row is of: a supplier has one for an article. */
    static String thing(CsvRow row) {
        return row.text("supplierId") + " " + row.text("sku");
    }

    private static Offer rest(SupplierId supplier, Sku sku, Fields fields) {
        Offer offer = new Offer(
                sku,
                supplier,
                fields.optionalText("supplierSku", MAX_SUPPLIER_SKU).orElse(null),
                prices(fields),
                fields.optionalQuantity("moq", 1).orElse(Quantity.of(1)),
                fields.optionalQuantity("pack", 1).orElse(Quantity.of(1)),
                orNull(fields.optionalWhole("leadTimeDays", 0, MAX_LEAD_DAYS)),
                validity(fields),
                1);
        if (offer.prices().allBelow(offer.moq())) {
            fields.error("moq", "must not be above every price break: the lower prices could never be had");
        }
        return offer;
    }

    private static PriceBreaks prices(Fields fields) {
        List<PriceBreak> breaks = fields.list(
                "priceBreaks",
                1,
                MAX_BREAKS,
                each -> new PriceBreak(each.quantity("from", 1), each.money("unitPrice", Money.MAX_UNIT_PRICE)));
        for (int i = 1; i < breaks.size(); i++) {
            if (!breaks.get(i).from().isMoreThan(breaks.get(i - 1).from())) {
                fields.error("priceBreaks/" + i + "/from", "must be more than that of the break before");
            }
            if (!breaks.get(i)
                    .unitPrice()
                    .currency()
                    .equals(breaks.get(0).unitPrice().currency())) {
                fields.error("priceBreaks/" + i + "/unitPrice/currency", "must be the same in all breaks");
            }
        }
        return new PriceBreaks(breaks);
    }

    private static Validity validity(Fields fields) {
        Optional<LocalDate> from = fields.optionalDate("validFrom");
        Optional<LocalDate> to = fields.optionalDate("validTo");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            fields.error("validTo", "must not be before validFrom");
        }
        return new Validity(from.orElse(null), to.orElse(null));
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
