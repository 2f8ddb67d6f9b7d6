package stockroom.domain.purchasing;

import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;

/** From this quantity on, a unit costs this much. */
public record PriceBreak(Quantity from, Money unitPrice) {}
