package stockroom.domain.stock;

import java.time.LocalDate;
import stockroom.domain.measure.Quantity;

/** Incoming units of one sent purchase order, whatever their date. */
public record Supply(String purchaseOrderId, Quantity units, LocalDate arrival) {}
