package stockroom.local.sample;

import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.payment.PaymentMethod;

/** Made up: how an order is delivered and paid, and what becomes of it right after it came in. */
record MadeUpTerms(DeliveryKind delivery, PaymentMethod payment, Afterwards afterwards) {
    /** Where the shop's only warehouse stands; couriers go no further. */
    static final String WAREHOUSE_CITY = "London";

    /** What makes an order's demand buy, or not yet (R42). */
    enum Afterwards {
        PAID,
        CONFIRMED,
        WAITS
    }

    /** 55 of 100 orders are paid at once, 20 confirmed by an operator and paid at the door, 25 wait for a bank transfer. */
    static MadeUpTerms of(SampleOrder order, MadeUpClient client) {
        String about = order.externalId();
        boolean courier = client.city().equals(WAREHOUSE_CITY) && Draw.happens(50, "by courier", about);
        DeliveryKind delivery = courier ? DeliveryKind.COURIER : DeliveryKind.POST;
        int draw = Draw.between(1, 100, "afterwards", about);
        if (draw <= 55) {
            return new MadeUpTerms(delivery, PaymentMethod.CARD, Afterwards.PAID);
        }
        return draw <= 75
                ? new MadeUpTerms(
                        delivery, courier ? PaymentMethod.CASH : PaymentMethod.CASH_ON_DELIVERY, Afterwards.CONFIRMED)
                : new MadeUpTerms(delivery, PaymentMethod.BANK_TRANSFER, Afterwards.WAITS);
    }
}
