package stockroom.domain.settings;

import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.payment.PaymentLimits;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.stock.BuyOn;

/**
 * All settings of the shop: what it chose, and the rulebook's default where it chose nothing. Immutable.
 *
 * <p>Plain values are texts, {@link Long}s, {@link Boolean}s, lists and maps of these, and null for off.
 */
public final class Settings {
    public static final Settings DEFAULTS = new Settings(Map.of());

    private final Map<String, @Nullable Object> chosen;
    private final Map<String, Object> typed;

    private Settings(Map<String, @Nullable Object> chosen) {
        this.chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
        this.typed = new HashMap<>();
        for (Setting<?> setting : Setting.ALL) {
            typed.put(setting.name(), read(setting, plain(setting)));
        }
    }

    /**
     * The settings as they were stored.
     *
     * @param chosen plain values by name, only of what the shop chose
     * @throws IllegalStateException when one of them isn't a valid value
     */
    public static Settings stored(Map<String, @Nullable Object> chosen) {
        return DEFAULTS.edited(chosen).fold(s -> s, faults -> {
            throw new IllegalStateException("stored settings are not valid: " + faults);
        });
    }

    /**
     * These settings with some values changed (null switches a limit off), unless one of the values is not valid. Of a setting that is a table,
     * such as {@code promise}, only the named fields change.
     */
    public Edit edited(Map<String, @Nullable Object> changes) {
        List<Fault> faults = new ArrayList<>();
        Map<String, @Nullable Object> merged = new LinkedHashMap<>(chosen);
        changes.forEach((name, value) -> {
            Optional<Setting<?>> setting =
                    Setting.ALL.stream().filter(s -> s.name().equals(name)).findFirst();
            if (setting.isEmpty()) {
                faults.add(new Fault("/" + name, "there is no such setting"));
                return;
            }
            try {
                Object whole = completed(setting.get(), value);
                read(setting.get(), whole);
                merged.put(name, whole);
            } catch (Misfit misfit) {
                faults.add(new Fault("/" + name + misfit.at(), misfit.expected()));
            }
        });
        return faults.isEmpty() ? new Edit.Accepted(new Settings(merged)) : new Edit.Refused(faults);
    }

    /** What the shop chose, as plain values by name. */
    public Map<String, @Nullable Object> chosen() {
        return chosen;
    }

    /** The plain value in force. */
    public @Nullable Object plain(Setting<?> setting) {
        return chosen.containsKey(setting.name()) ? chosen.get(setting.name()) : setting.fallback();
    }

    /** The value in force. */
    @SuppressWarnings("unchecked") // a setting's value was read by the setting's own form
    public <T> T get(Setting<T> setting) {
        Object value = typed.get(setting.name());
        if (value == null) {
            throw new IllegalArgumentException(setting.name() + " is not among all settings");
        }
        return (T) value;
    }

    public List<WarehouseId> warehouseOrder() {
        return get(Setting.WAREHOUSE_ORDER);
    }

    public AutoConfirm autoConfirm() {
        return get(Setting.AUTO_CONFIRM);
    }

    public BuyOn buyOn() {
        return get(Setting.BUY_ON);
    }

    public Map<DeliveryKind, Set<PaymentMethod>> paymentMethods() {
        return get(Setting.PAYMENT_METHODS);
    }

    /** How long after its placing an order is promised: a period of calendar days in the shop's zone, or elapsed time (R13, R37). */
    public TemporalAmount promise(DeliveryKind kind) {
        TemporalAmount promise = get(Setting.PROMISE).get(kind);
        if (promise == null) {
            throw new IllegalStateException("the form of the setting demands every delivery kind");
        }
        return promise;
    }

    /** Empty: nobody is asked whether an order was meant twice (R7). */
    public Optional<Duration> duplicateOrderWindow() {
        return get(Setting.DUPLICATE_ORDER_WINDOW);
    }

    public boolean neverExceedTarget() {
        return get(Setting.NEVER_EXCEED_TARGET);
    }

    /** Empty: no surplus is too large beside its need (R36). */
    public Optional<Integer> overbuyFactor() {
        return get(Setting.OVERBUY_FACTOR);
    }

    /** Empty: no surplus is worth too much (R36). */
    public Optional<Money> overbuyApproval() {
        return get(Setting.OVERBUY_APPROVAL);
    }

    /** How long before the cut-off a draft is sent (R45). */
    public Duration sendMargin() {
        return get(Setting.SEND_MARGIN);
    }

    /** How long a draft below the minimum order value is held before a person is asked; empty: until the next cut-off (R46). */
    public Optional<TemporalAmount> heldAgeing() {
        return get(Setting.HELD_AGEING);
    }

    /** Percent by which a confirmed price may rise unasked (R48). */
    public int priceTolerance() {
        return get(Setting.PRICE_TOLERANCE);
    }

    /** Percent of units above the order that a receipt may carry unasked (R49). */
    public int overReceiptTolerance() {
        return get(Setting.OVER_RECEIPT_TOLERANCE);
    }

    /** How long an order may stay unpaid, as it is now; an order keeps what it was taken with (R12, R13, R23). */
    public PaymentLimits paymentLimits() {
        return new PaymentLimits(
                get(Setting.INSTANT_PAYMENT_LIMIT).orElse(null),
                get(Setting.DEFERRED_PAYMENT_LIMIT).orElse(null));
    }

    /** When clients may be called, in their zone (R14). */
    public Hours callingHours() {
        return get(Setting.CALLING_HOURS);
    }

    /** How many missed calls are one too many; empty: never (R18). */
    public Optional<Integer> missedCallLimit() {
        return get(Setting.MISSED_CALL_LIMIT);
    }

    /** A miss sooner than this after the last counted one doesn't count (R19). */
    public Duration missedCallGap() {
        return get(Setting.MISSED_CALL_GAP);
    }

    /** Percent of failed instant payments above which staff are alerted; empty: never (R24). */
    public Optional<Integer> paymentFailureShare() {
        return get(Setting.PAYMENT_FAILURE_SHARE);
    }

    /** Payments an hour below which their share says nothing (R24). */
    public int paymentFailureMinimum() {
        return get(Setting.PAYMENT_FAILURE_MINIMUM);
    }

    /** How long an order from the queue belongs to one operator (R25). */
    public Duration leaseTime() {
        return get(Setting.LEASE_TIME);
    }

    public ScoreWeights scoreWeights() {
        return get(Setting.SCORE_WEIGHTS);
    }

    /** An order that waits longer stands before all others; empty: none does (R27). */
    public Optional<TemporalAmount> ageingLimit() {
        return get(Setting.AGEING_LIMIT);
    }

    /** When no SMS is sent, in the client's zone; empty: at any time it may be (R61). */
    public Optional<Hours> quietHours() {
        return get(Setting.QUIET_HOURS);
    }

    public ZoneId shopTimeZone() {
        return get(Setting.SHOP_TIME_ZONE);
    }

    /** Empty until the first product, or a person, has decided it. */
    public Optional<String> currency() {
        return get(Setting.CURRENCY);
    }

    public Language language() {
        return get(Setting.LANGUAGE);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Settings settings && settings.chosen.equals(chosen);
    }

    @Override
    public int hashCode() {
        return chosen.hashCode();
    }

    @Override
    public String toString() {
        return "Settings" + chosen;
    }

    private @Nullable Object completed(Setting<?> setting, @Nullable Object value) {
        if (!(setting.fallback() instanceof Map
                && value instanceof Map<?, ?> named
                && plain(setting) instanceof Map<?, ?> current)) {
            return value;
        }
        Map<Object, Object> whole = new LinkedHashMap<>(current);
        whole.putAll(named);
        return whole;
    }

    private static <T> Object read(Setting<T> setting, @Nullable Object plain) {
        return setting.form().read(plain);
    }
}
