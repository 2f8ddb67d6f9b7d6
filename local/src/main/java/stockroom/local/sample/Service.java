package stockroom.local.sample;

import java.util.Map;
import java.util.Optional;

/** What the file charges for under a code of its own and nobody can put on a shelf. */
enum Service {
    DELIVERY(Fate.ORDER_DELIVERY),
    FEE(Fate.ORDER_FEE);

    private static final Map<String, Service> CODES = Map.of(
            "POST", DELIVERY, // postage
            "DOT", DELIVERY, // postage of the second shop site
            "C2", DELIVERY, // carriage
            "M", FEE, // manual: a sum typed in by hand
            "D", FEE, // discount: stands on cancellations only
            "S", FEE, // samples: stands on cancellations only
            "AMAZONFEE", FEE,
            "BANK CHARGES", FEE);

    /** Gift vouchers: money on account. */
    private static final String VOUCHER = "gift_";

    private final Fate fate;

    Service(Fate fate) {
        this.fate = fate;
    }

    /** Where such a row ends when its invoice becomes an order. */
    Fate fate() {
        return fate;
    }

    /** Empty for goods. */
    static Optional<Service> of(String stockCode) {
        return stockCode.startsWith(VOUCHER) ? Optional.of(FEE) : Optional.ofNullable(CODES.get(stockCode));
    }
}
