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
        WAITS,
        /** Others see to it. */
        LEFT_ALONE
    }

    /** 55 of 100 orders pay at once, 25 within days, 20 at the door; providers and operators see to the rest. */
    static MadeUpTerms leftAlone(SampleOrder order, MadeUpClient client) {
        DeliveryKind delivery = of(order, client).delivery();
        int draw = Draw.between(1, 100, "method", order.externalId());
        PaymentMethod atTheDoor =
                delivery == DeliveryKind.COURIER ? PaymentMethod.CASH : PaymentMethod.CASH_ON_DELIVERY;
        PaymentMethod method = draw <= 45
                ? PaymentMethod.CARD
                : draw <= 55
                        ? PaymentMethod.WALLET
                        : draw <= 70
                                ? PaymentMethod.BANK_TRANSFER
                                : draw <= 75 ? PaymentMethod.RECEIPT : draw <= 80 ? PaymentMethod.TERMINAL : atTheDoor;
        return new MadeUpTerms(delivery, method, Afterwards.LEFT_ALONE);
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
