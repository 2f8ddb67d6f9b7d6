package stockroom.local.sample;

/** Where a row of the file ends. Every row ends in exactly one of these. */
enum Fate {
    ORDER_LINE(Verdict.ACCEPTED, "order-line", "goods of a sale, a line of an order"),
    ORDER_DELIVERY(Verdict.ACCEPTED, "order-delivery", "postage and carriage, the delivery price of an order"),
    ORDER_FEE(Verdict.ACCEPTED, "order-fee", "sums typed in and vouchers, the fees of an order"),
    LINE_LOWERED(Verdict.ACCEPTED, "line-lowered", "a cancellation that lowers or cancels a line of an open order"),
    STOCK_CORRECTION(Verdict.ACCEPTED, "stock-correction", "goods found or written off, a stock count"),
    NO_ORDER_IN_SAMPLE(
            Verdict.REJECTED, "no-order-in-sample", "a cancellation of goods that no open order of the sample holds"),
    NO_ORDER_FOR_SERVICE(
            Verdict.REJECTED, "no-order-in-sample", "a cancelled service, discount or fee, which no order line holds"),
    NO_GOODS_ON_INVOICE(
            Verdict.REJECTED, "no-goods-on-invoice", "services alone: an order has at least one line of goods"),
    REFUSED_BY_SHOP(Verdict.REJECTED, "refused-by-shop", "the shop's API refused it, see the lines above");

    /** Whether the shop holds what the row says. */
    enum Verdict {
        ACCEPTED,
        REJECTED
    }

    private final Verdict verdict;
    private final String reason;
    private final String meaning;

    Fate(Verdict verdict, String reason, String meaning) {
        this.verdict = verdict;
        this.reason = reason;
        this.meaning = meaning;
    }

    Verdict verdict() {
        return verdict;
    }

    String reason() {
        return reason;
    }

    String meaning() {
        return meaning;
    }
}
