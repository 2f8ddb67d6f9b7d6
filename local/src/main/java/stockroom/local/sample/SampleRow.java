package stockroom.local.sample;

import java.time.LocalDateTime;
import java.util.Locale;

/**
 * One row of the file, as it stands there.
 *
 * @param number its place among the rows, from 1
 * @param invoice the invoice's number; a leading C means a cancellation
 * @param stockCode the article number or a service code, in the writing of the row
 * @param quantity units; negative where goods go back or are written off
 * @param at local time of the shop
 * @param unitPence the price of one unit, VAT included, in pence
 * @param customerId empty where the file names none
 */
record SampleRow(
        int number,
        String invoice,
        String stockCode,
        String description,
        int quantity,
        LocalDateTime at,
        long unitPence,
        String customerId,
        String country) {

    /** The article: the file writes 85123A and 85123a for the same thing. */
    String sku() {
        return stockCode.toUpperCase(Locale.ROOT);
    }

    /** The row's worth in pence, negative where the quantity is. */
    long pence() {
        return quantity * unitPence;
    }

    boolean isCancellation() {
        return invoice.startsWith("C");
    }

    boolean isGoods() {
        return Service.of(stockCode).isEmpty();
    }

    boolean isFree() {
        return unitPence == 0;
    }
}
