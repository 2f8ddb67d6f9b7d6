package stockroom.documents.purchasing;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import stockroom.domain.measure.Money;
import stockroom.domain.settings.Language;

/**
 * A purchase order as its supplier sees it (R47).
 *
 * @param number by which shop and supplier speak of it
 * @param shop the buyer's name
 * @param deliverTo the warehouse, as a carrier would ask for it
 * @param orderDay the supplier's day on which it counts as ordered (R44)
 * @param expectedDate when it arrives by the supplier's terms
 * @param currency of every price in it
 * @param confirmAt the page on which the supplier confirms
 */
public record SupplierOrder(
        String number,
        String shop,
        String supplier,
        String deliverTo,
        Language language,
        LocalDate orderDay,
        LocalDate expectedDate,
        String currency,
        List<SupplierOrderLine> lines,
        URI confirmAt) {
    public SupplierOrder {
        lines = List.copyOf(lines);
    }

    /** @throws ArithmeticException beyond the range of long */
    public Money total() {
        return lines.stream().map(SupplierOrderLine::total).reduce(Money.zero(currency), Money::plus);
    }

    /** What its files are called: a number of letters, digits and dashes, and nothing that a file system minds. */
    String fileName(String extension) {
        return number.replaceAll("[^A-Za-z0-9_-]", "-") + "." + extension;
    }
}
