package stockroom.domain.task;

import java.time.Instant;
import stockroom.domain.measure.Fingerprint;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;

/**
 * A case that the machine could not decide and a person must (R38). The orders that it holds up are computed when it is read.
 *
 * @param id derived from kind and subject: one case of a kind at a time, under an id that fits an address
 * @param reason what a person reads
 * @param since when it was first seen
 */
public record ExceptionCase(String id, CaseKind kind, Subject subject, String reason, Instant since) {
    public static ExceptionCase ofPosition(CaseKind kind, PositionKey position, String reason, Instant since) {
        return new ExceptionCase(idOf(kind, position), kind, Subject.ofPosition(position), reason, since);
    }

    public static ExceptionCase ofOrder(CaseKind kind, String orderId, String reason, Instant since) {
        return new ExceptionCase(
                kind + "-" + new Fingerprint().add(orderId).text(), kind, Subject.ofOrder(orderId), reason, since);
    }

    public static ExceptionCase ofPurchaseOrder(CaseKind kind, String purchaseOrderId, String reason, Instant since) {
        return new ExceptionCase(
                idOfPurchaseOrder(kind, purchaseOrderId),
                kind,
                Subject.ofPurchaseOrder(purchaseOrderId),
                reason,
                since);
    }

    /** One case of a kind for each thing that was said of a purchase order: an answer to one says nothing of the next. */
    public static ExceptionCase ofPurchaseOrderVersion(
            CaseKind kind, String purchaseOrderId, long version, String reason, Instant since) {
        return new ExceptionCase(
                idOfPurchaseOrderVersion(kind, purchaseOrderId, version),
                kind,
                Subject.ofPurchaseOrder(purchaseOrderId),
                reason,
                since);
    }

    /** One case of a kind for each article of a purchase order. */
    public static ExceptionCase ofPurchaseOrderLine(
            CaseKind kind, String purchaseOrderId, Sku sku, String reason, Instant since) {
        String id = kind + "-" + new Fingerprint().add(purchaseOrderId).add(sku).text();
        return new ExceptionCase(
                id, kind, Subject.ofPurchaseOrder(purchaseOrderId).withSku(sku), reason, since);
    }

    /** One case of a kind for each article of a delivery: what came with one says nothing of the next. */
    public static ExceptionCase ofReceiptLine(
            CaseKind kind, String purchaseOrderId, String receiptId, Sku sku, String reason, Instant since) {
        String id = kind + "-"
                + new Fingerprint().add(purchaseOrderId).add(receiptId).add(sku).text();
        return new ExceptionCase(
                id, kind, Subject.ofPurchaseOrder(purchaseOrderId).withSku(sku), reason, since);
    }

    public static String idOfPurchaseOrder(CaseKind kind, String purchaseOrderId) {
        return kind + "-" + new Fingerprint().add(purchaseOrderId).text();
    }

    public static String idOfPurchaseOrderVersion(CaseKind kind, String purchaseOrderId, long version) {
        return kind + "-" + new Fingerprint().add(purchaseOrderId).add(version).text();
    }

    public static String idOf(CaseKind kind, PositionKey position) {
        return kind + "-" + new Fingerprint().add(position.text()).text();
    }
}
