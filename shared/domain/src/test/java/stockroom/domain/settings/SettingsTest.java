package stockroom.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.stock.BuyOn;

class SettingsTest {
    private static Settings with(String name, @Nullable Object value) {
        return edit(name, value).fold(s -> s, faults -> {
            throw new AssertionError(faults.toString());
        });
    }

    private static List<Fault> faults(String name, @Nullable Object value) {
        return edit(name, value).fold(s -> List.of(), f -> f);
    }

    private static Edit edit(String name, @Nullable Object value) {
        Map<String, @Nullable Object> changes = new HashMap<>();
        changes.put(name, value);
        return Settings.DEFAULTS.edited(changes);
    }

    @Test
    void a_shop_that_decided_nothing_has_the_rulebooks_defaults() {
        Settings settings = Settings.DEFAULTS;
        assertThat(settings.warehouseOrder()).containsExactly(WarehouseId.MAIN);
        assertThat(settings.autoConfirm()).isEqualTo(AutoConfirm.KNOWN);
        assertThat(settings.buyOn()).isEqualTo(BuyOn.COMMITTED);
        assertThat(settings.promise(DeliveryKind.COURIER)).isEqualTo(Period.ofDays(2));
        assertThat(settings.promise(DeliveryKind.PICKUP)).isEqualTo(Period.ofDays(1));
        assertThat(settings.promise(DeliveryKind.POST)).isEqualTo(Period.ofDays(5));
        assertThat(settings.duplicateOrderWindow()).contains(Duration.ofMinutes(10));
        assertThat(settings.neverExceedTarget()).isFalse();
        assertThat(settings.shopTimeZone()).isEqualTo(ZoneId.of("Europe/Kyiv"));
        assertThat(settings.currency()).isEmpty();
    }

    @Test
    void R9_by_default_cash_goes_with_courier_and_pickup_and_cash_on_delivery_with_post() {
        Map<DeliveryKind, Set<PaymentMethod>> table = Settings.DEFAULTS.paymentMethods();
        assertThat(table.get(DeliveryKind.COURIER))
                .contains(PaymentMethod.CASH, PaymentMethod.CARD)
                .doesNotContain(PaymentMethod.CASH_ON_DELIVERY);
        assertThat(table.get(DeliveryKind.PICKUP))
                .contains(PaymentMethod.CASH)
                .doesNotContain(PaymentMethod.CASH_ON_DELIVERY);
        assertThat(table.get(DeliveryKind.POST))
                .contains(PaymentMethod.CASH_ON_DELIVERY, PaymentMethod.TERMINAL)
                .doesNotContain(PaymentMethod.CASH);
    }

    @Test
    void every_setting_of_the_contract_is_there_once_with_a_rule_and_a_meaning() {
        assertThat(Setting.ALL)
                .extracting(Setting::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(
                        "warehouseOrder",
                        "autoConfirm",
                        "buyOn",
                        "paymentMethods",
                        "promise",
                        "duplicateOrderWindow",
                        "volumetricDivisor",
                        "instantPaymentLimit",
                        "deferredPaymentLimit",
                        "callingHours",
                        "missedCallLimit",
                        "missedCallGap",
                        "paymentFailureShare",
                        "paymentFailureMinimum",
                        "leaseTime",
                        "scoreWeights",
                        "ageingLimit",
                        "neverExceedTarget",
                        "overbuyFactor",
                        "overbuyApproval",
                        "priceTolerance",
                        "overReceiptTolerance",
                        "sendMargin",
                        "heldAgeing",
                        "pickupLimit",
                        "quietHours",
                        "reviewDelay",
                        "reviewEvery",
                        "shopTimeZone",
                        "currency",
                        "language");
        assertThat(Setting.ALL)
                .allSatisfy(s -> assertThat(s.rule()).matches("R[0-9]+|§0"))
                .noneMatch(s -> s.meaning().isBlank());
    }

    @Test
    void R13_a_period_of_days_is_not_the_same_hours() {
        assertThat(with("promise", Map.of("COURIER", "PT72H")).promise(DeliveryKind.COURIER))
                .isEqualTo(Duration.ofHours(72));
        assertThat(with("promise", Map.of("COURIER", "P3D")).promise(DeliveryKind.COURIER))
                .isEqualTo(Period.ofDays(3));
    }

    @Test
    void of_a_table_only_the_named_fields_change() {
        assertThat(with("promise", Map.of("COURIER", "P9D")).promise(DeliveryKind.POST))
                .isEqualTo(Period.ofDays(5));
    }

    @Test
    void null_switches_a_limit_off_and_nothing_else() {
        assertThat(with("duplicateOrderWindow", null).duplicateOrderWindow()).isEmpty();
        assertThat(faults("warehouseOrder", null)).hasSize(1);
        assertThat(faults("neverExceedTarget", null)).hasSize(1);
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of("nonsense", 1L, "/nonsense"),
                Arguments.of("warehouseOrder", List.of(), "/warehouseOrder"),
                Arguments.of("warehouseOrder", List.of("main", "main"), "/warehouseOrder/1"),
                Arguments.of("warehouseOrder", List.of("ma#in"), "/warehouseOrder/0"),
                Arguments.of("warehouseOrder", "main", "/warehouseOrder"),
                Arguments.of("autoConfirm", "MAYBE", "/autoConfirm"),
                Arguments.of("autoConfirm", true, "/autoConfirm"),
                Arguments.of("neverExceedTarget", "true", "/neverExceedTarget"),
                Arguments.of("promise", Map.of("COURIER", "2 days"), "/promise/COURIER"),
                Arguments.of("promise", Map.of("DRONE", "P1D"), "/promise"),
                Arguments.of("promise", Map.of("POST", "P1M"), "/promise/POST"),
                Arguments.of("promise", Map.of("POST", "PT-1H"), "/promise/POST"),
                Arguments.of("promise", Map.of("POST", "P99999999999D"), "/promise/POST"),
                Arguments.of("paymentMethods", Map.of("POST", List.of("CARD", "GOLD")), "/paymentMethods/POST/1"),
                Arguments.of("callingHours", "9-21", "/callingHours"),
                Arguments.of("callingHours", "09:00–09:00", "/callingHours"),
                Arguments.of("missedCallLimit", 0L, "/missedCallLimit"),
                Arguments.of("missedCallLimit", "3", "/missedCallLimit"),
                Arguments.of("overbuyApproval", Map.of("amount", -1L, "currency", "UAH"), "/overbuyApproval/amount"),
                Arguments.of("overbuyApproval", 5L, "/overbuyApproval"),
                Arguments.of("scoreWeights", Map.of("COURIER", 1_000_001L), "/scoreWeights/COURIER"),
                Arguments.of("shopTimeZone", "Mars/Olympus", "/shopTimeZone"),
                Arguments.of("currency", "uah", "/currency"),
                Arguments.of("language", "de", "/language"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void a_value_that_doesnt_fit_is_named_and_nothing_changes(String name, Object value, String pointer) {
        assertThat(faults(name, value)).extracting(Fault::pointer).containsExactly(pointer);
    }

    @Test
    void what_was_chosen_is_kept_as_it_was_typed() {
        Settings settings = with("callingHours", "10:00-20:00");
        assertThat(settings.chosen()).containsExactly(Map.entry("callingHours", "10:00-20:00"));
        assertThat(Settings.stored(settings.chosen())).isEqualTo(settings);
    }

    @Test
    void R61_hours_may_run_over_midnight_and_end_before_their_end() {
        Hours quiet = Hours.parse("21:00–09:00").orElseThrow();
        assertThat(quiet.contain(LocalTime.parse("21:00"))).isTrue();
        assertThat(quiet.contain(LocalTime.parse("08:59"))).isTrue();
        assertThat(quiet.contain(LocalTime.parse("09:00"))).isFalse();
        assertThat(Hours.parse("09:00–21:00").orElseThrow().contain(LocalTime.parse("21:00")))
                .isFalse();
    }

    @Test
    void R14_what_falls_due_at_3_in_the_night_is_offered_at_9_of_the_client_s_morning() {
        Hours calling = Settings.DEFAULTS.callingHours();
        ZoneId client = ZoneId.of("Asia/Almaty");
        assertThat(calling.nextWithin(Instant.parse("2026-11-21T22:00:00Z"), client))
                .isEqualTo(Instant.parse("2026-11-22T04:00:00Z"));
    }

    @Test
    void R14_at_9_it_is_offered_at_once_and_at_21_the_next_morning() {
        Hours calling = Settings.DEFAULTS.callingHours();
        ZoneId kyiv = ZoneId.of("Europe/Kyiv");
        Instant opening = Instant.parse("2026-11-22T07:00:00Z");
        assertThat(calling.nextWithin(opening, kyiv)).isEqualTo(opening);
        assertThat(calling.nextWithin(Instant.parse("2026-11-22T19:00:00Z"), kyiv))
                .isEqualTo(Instant.parse("2026-11-23T07:00:00Z"));
    }

    @Test
    void R14_calling_hours_over_midnight_open_in_the_evening() {
        Hours calling = new Hours(LocalTime.of(18, 0), LocalTime.of(2, 0));
        ZoneId kyiv = ZoneId.of("Europe/Kyiv");
        Instant oneInTheNight = Instant.parse("2026-11-21T23:00:00Z");
        assertThat(calling.nextWithin(oneInTheNight, kyiv)).isEqualTo(oneInTheNight);
        assertThat(calling.nextWithin(Instant.parse("2026-11-22T00:00:00Z"), kyiv))
                .isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
    }
}
