package stockroom.domain.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.stock.BuyOn;

/**
 * One thing that a shop may decide for itself, with the rulebook's default.
 *
 * @param name as the API has it
 * @param rule the rule that names the default
 * @param meaning for a person who has to set it
 * @param fallback the default as a plain value; null is off, or none
 * @param form what values it takes
 * @param <T> the typed value
 */
public record Setting<T>(
        String name, String rule, String meaning, @Nullable Object fallback, Form<T> form) {
    public static final Setting<List<WarehouseId>> WAREHOUSE_ORDER = new Setting<>(
            "warehouseOrder",
            "§0",
            "Warehouses in the order in which they are asked to serve an order",
            List.of("main"),
            Form.distinct(Forms.WAREHOUSE, 1, 20));
    public static final Setting<AutoConfirm> AUTO_CONFIRM = new Setting<>(
            "autoConfirm",
            "§0",
            "Which orders the machine confirms itself: KNOWN, PAID or OFF",
            "KNOWN",
            Form.oneOf(AutoConfirm.class));
    public static final Setting<BuyOn> BUY_ON = new Setting<>(
            "buyOn",
            "R42",
            "Missing units are bought once the order is COMMITTED (confirmed or paid), or from its INTAKE",
            "COMMITTED",
            Form.oneOf(BuyOn.class));
    public static final Setting<Map<DeliveryKind, Set<PaymentMethod>>> PAYMENT_METHODS = new Setting<>(
            "paymentMethods",
            "R9",
            "Payment methods offered with each delivery kind",
            table(Map.of(
                    "COURIER", List.of("CARD", "WALLET", "BANK_TRANSFER", "RECEIPT", "TERMINAL", "CASH"),
                    "PICKUP", List.of("CARD", "WALLET", "BANK_TRANSFER", "RECEIPT", "TERMINAL", "CASH"),
                    "POST", List.of("CARD", "WALLET", "BANK_TRANSFER", "RECEIPT", "TERMINAL", "CASH_ON_DELIVERY"))),
            Forms.PAYMENT_METHODS);
    public static final Setting<Map<DeliveryKind, TemporalAmount>> PROMISE = new Setting<>(
            "promise",
            "R37",
            "By when an order is promised, counted from its placing",
            table(Map.of("COURIER", "P2D", "PICKUP", "P1D", "POST", "P5D")),
            Form.forEvery(DeliveryKind.class, Forms.LIMIT));
    public static final Setting<Optional<Duration>> DUPLICATE_ORDER_WINDOW = new Setting<>(
            "duplicateOrderWindow",
            "R7",
            "Within this time the same client's same lines raise the question \"twice?\"",
            "PT10M",
            Forms.ELAPSED.orOff());
    public static final Setting<Boolean> NEVER_EXCEED_TARGET = new Setting<>(
            "neverExceedTarget",
            "R34",
            "Purchase quantities are rounded down rather than above the target stock",
            false,
            Form.flag());
    public static final Setting<Optional<Integer>> OVERBUY_FACTOR = wholeOrOff(
            "overbuyFactor", "R36", "A surplus of more than this many times the need waits for a person", 10L);
    public static final Setting<Optional<Money>> OVERBUY_APPROVAL = new Setting<>(
            "overbuyApproval", "R36", "A surplus worth more than this waits for a person", null, Forms.MONEY.orOff());
    static final Setting<Duration> SEND_MARGIN =
            new Setting<>("sendMargin", "R45", "How long before the cut-off a draft is sent", "PT15M", Forms.ELAPSED);

    static final Setting<Optional<TemporalAmount>> HELD_AGEING = limit(
            "heldAgeing",
            "R46",
            "How long a purchase order below the minimum value is held before it is escalated",
            null);

    public static final Setting<Integer> PRICE_TOLERANCE = whole(
            "priceTolerance", "R48", "Price rise that a supplier's confirmation may carry unasked, percent", 0, 0);
    public static final Setting<Integer> OVER_RECEIPT_TOLERANCE = whole(
            "overReceiptTolerance", "R49", "Units above the order that a receipt may carry unasked, percent", 0, 0);
    static final Setting<Optional<TemporalAmount>> INSTANT_PAYMENT_LIMIT = limit(
            "instantPaymentLimit", "R12", "After this an unpaid instant payment becomes an operator's task", "PT30M");
    static final Setting<Optional<TemporalAmount>> DEFERRED_PAYMENT_LIMIT = limit(
            "deferredPaymentLimit", "R13", "After this an unpaid deferred payment becomes an operator's task", "P3D");
    static final Setting<Hours> CALLING_HOURS = new Setting<>(
            "callingHours",
            "R14",
            "When clients may be called, in their zone, the end excluded",
            "09:00–21:00",
            Forms.HOURS);
    static final Setting<Optional<Integer>> MISSED_CALL_LIMIT =
            wholeOrOff("missedCallLimit", "R18", "Missed calls after which an unpaid order is cancelled", 3L);
    static final Setting<Duration> MISSED_CALL_GAP = new Setting<>(
            "missedCallGap",
            "R19",
            "A miss sooner than this after the last counted one doesn't count",
            "PT2H",
            Forms.ELAPSED);
    static final Setting<Optional<Integer>> PAYMENT_FAILURE_SHARE = wholeOrOff(
            "paymentFailureShare", "R24", "Share of failed instant payments that alerts staff, percent", 20L);
    static final Setting<Integer> PAYMENT_FAILURE_MINIMUM =
            whole("paymentFailureMinimum", "R24", "Payments an hour below which the share says nothing", 10, 1);
    static final Setting<Duration> LEASE_TIME = new Setting<>(
            "leaseTime", "R25", "How long an order from the queue belongs to one operator", "PT10M", Forms.ELAPSED);
    static final Setting<ScoreWeights> SCORE_WEIGHTS = new Setting<>(
            "scoreWeights",
            "R26",
            "What lifts an order in the operators' queue, in points",
            table(Map.of(
                    "inStock",
                    1000L,
                    "COURIER",
                    300L,
                    "PICKUP",
                    200L,
                    "POST",
                    100L,
                    "marginPercent",
                    1L,
                    "PAID",
                    50L,
                    "hourWaited",
                    1L,
                    "hoursAtMost",
                    24L)),
            Forms.SCORE_WEIGHTS);
    static final Setting<Optional<TemporalAmount>> AGEING_LIMIT =
            limit("ageingLimit", "R27", "An order that waits longer stands before all others", "PT24H");
    static final Setting<Optional<Hours>> QUIET_HOURS = new Setting<>(
            "quietHours", "R61", "When no SMS is sent, in the client's zone", "21:00–09:00", Forms.HOURS.orOff());
    public static final Setting<ZoneId> SHOP_TIME_ZONE =
            new Setting<>("shopTimeZone", "R13", "The zone of the shop's days and promises", "Europe/Kyiv", Forms.ZONE);
    public static final Setting<Optional<String>> CURRENCY = new Setting<>(
            "currency",
            "§0",
            "The shop's one currency; the first product decides it where nobody did",
            null,
            Forms.CURRENCY.orOff());
    public static final Setting<Language> LANGUAGE = new Setting<>(
            "language", "R60", "The language of staff, and of clients who named none: en or ru", "en", Forms.LANGUAGE);

    /** All of them, in the order in which they are shown. */
    public static final List<Setting<?>> ALL = List.of(
            WAREHOUSE_ORDER,
            AUTO_CONFIRM,
            BUY_ON,
            PAYMENT_METHODS,
            PROMISE,
            DUPLICATE_ORDER_WINDOW,
            whole("volumetricDivisor", "R10", "Cubic centimetres that count as one kilogram", 5_000, 1),
            INSTANT_PAYMENT_LIMIT,
            DEFERRED_PAYMENT_LIMIT,
            CALLING_HOURS,
            MISSED_CALL_LIMIT,
            MISSED_CALL_GAP,
            PAYMENT_FAILURE_SHARE,
            PAYMENT_FAILURE_MINIMUM,
            LEASE_TIME,
            SCORE_WEIGHTS,
            AGEING_LIMIT,
            NEVER_EXCEED_TARGET,
            OVERBUY_FACTOR,
            OVERBUY_APPROVAL,
            PRICE_TOLERANCE,
            OVER_RECEIPT_TOLERANCE,
            SEND_MARGIN,
            HELD_AGEING,
            limit(
                    "pickupLimit",
                    "R58",
                    "After this a parcel nobody collected leads to a reminder, then goes back to stock",
                    "P7D"),
            QUIET_HOURS,
            limit("reviewDelay", "R63", "How long after its completion an order's review is asked for", "P7D"),
            limit("reviewEvery", "R63", "A client is asked for a review at most once in this time", "P90D"),
            SHOP_TIME_ZONE,
            CURRENCY,
            LANGUAGE);

    private static final int MAX_WHOLE = 1_000_000;

    /** In one order always, so that an answer reads the same every time. */
    private static Map<String, Object> table(Map<String, ?> fields) {
        return Collections.unmodifiableMap(new TreeMap<>(fields));
    }

    private static Setting<Integer> whole(String name, String rule, String meaning, long fallback, int least) {
        return new Setting<>(name, rule, meaning, fallback, Form.whole(least, MAX_WHOLE));
    }

    private static Setting<Optional<Integer>> wholeOrOff(
            String name, String rule, String meaning, @Nullable Object fallback) {
        return new Setting<>(
                name, rule, meaning, fallback, Form.whole(1, MAX_WHOLE).orOff());
    }

    private static Setting<Optional<TemporalAmount>> limit(
            String name, String rule, String meaning, @Nullable Object fallback) {
        return new Setting<>(name, rule, meaning, fallback, Forms.LIMIT.orOff());
    }
}
