package stockroom.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.queue.Place.Patience;
import stockroom.domain.settings.Settings;

class ScoreTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final QueueRules RULES = QueueRules.of(Settings.DEFAULTS);
    private static final Worth COURIER_IN_STOCK = unpaid(Goods.ALL_IN_STOCK, DeliveryKind.COURIER, 40);
    private static final Worth PICKUP_IN_STOCK = unpaid(Goods.ALL_IN_STOCK, DeliveryKind.PICKUP, 60);
    private static final Worth COURIER_WAITING = unpaid(Goods.AWAITED, DeliveryKind.COURIER, 80);

    @Test
    void R26_courier_in_stock_at_40_percent_1340_before_pickup_1260_before_waiting_courier_380() {
        assertThat(Stream.of(COURIER_IN_STOCK, PICKUP_IN_STOCK, COURIER_WAITING)
                        .map(worth -> RULES.score(worth, NOW, NOW).total()))
                .containsExactly(1340L, 1260L, 380L);
        assertThat(Stream.of(
                                place("c", COURIER_WAITING, NOW, NOW),
                                place("b", PICKUP_IN_STOCK, NOW, NOW),
                                place("a", COURIER_IN_STOCK, NOW, NOW))
                        .sorted()
                        .map(Place::orderId))
                .containsExactly("a", "b", "c");
    }

    @Test
    void R26_each_term_says_why() {
        assertThat(RULES.score(COURIER_IN_STOCK, NOW.minus(Duration.ofMinutes(150)), NOW)
                        .terms())
                .containsExactly(
                        new Term("availability", 1000, "every unit is reserved"),
                        new Term("delivery", 300, "delivery by COURIER"),
                        new Term("margin", 40, "the goods earn 40 %"),
                        new Term("payment", 0, "is ON_DELIVERY"),
                        new Term("age", 2, "waits for 2 full hours"));
    }

    @Test
    void R26_PAID_is_worth_50_points_and_POST_100() {
        Worth paid = new Worth(Goods.AWAITED, DeliveryKind.POST, PaymentStatus.PAID, Margin.of(0));

        assertThat(RULES.score(paid, NOW, NOW).total()).isEqualTo(150);
    }

    @Test
    void R26_a_full_hour_is_a_point_up_to_24() {
        assertThat(age("PT59M59S")).isZero();
        assertThat(age("PT1H")).isEqualTo(1);
        assertThat(age("PT24H")).isEqualTo(24);
        assertThat(age("PT100H")).isEqualTo(24);
    }

    private static long age(String waited) {
        return RULES.score(COURIER_IN_STOCK, NOW.minus(Duration.parse(waited)), NOW)
                .terms()
                .get(4)
                .points();
    }

    @Test
    void R26_ties_are_broken_by_age_then_by_id() {
        Instant earlier = NOW.minusSeconds(60);

        assertThat(Stream.of(
                                place("a", COURIER_IN_STOCK, NOW, NOW),
                                place("c", COURIER_IN_STOCK, earlier, NOW),
                                place("b", COURIER_IN_STOCK, earlier, NOW))
                        .sorted()
                        .map(Place::orderId))
                .containsExactly("b", "c", "a");
    }

    @Test
    void R27_an_order_that_waits_beyond_24_hours_stands_before_any_score() {
        Worth poor = unpaid(Goods.AWAITED, DeliveryKind.POST, 0);
        Place old = place("old", poor, NOW.minus(Duration.ofHours(24)).minusMillis(1), NOW);
        Place atTheLimit = place("limit", poor, NOW.minus(Duration.ofHours(24)), NOW);

        assertThat(old).isLessThan(place("best", COURIER_IN_STOCK, NOW, NOW));
        assertThat(atTheLimit.patience()).isEqualTo(Patience.LEFT);
        assertThat(atTheLimit).isGreaterThan(place("best", COURIER_IN_STOCK, NOW, NOW));
    }

    @Test
    void R27_an_unknown_purchase_price_lifts_nothing() {
        Worth unknown =
                new Worth(Goods.ALL_IN_STOCK, DeliveryKind.POST, PaymentStatus.PENDING, Margin.unknown(Sku.of("cup")));

        assertThat(RULES.score(unknown, NOW, NOW).terms())
                .contains(new Term("margin", 0, "unknown: nobody knows what cup costs the shop"));
        assertThat(RULES.score(unknown, NOW, NOW).total()).isEqualTo(1100);
    }

    @Test
    void R26_a_margin_is_whole_percent_rounded_down_and_no_less_than_minus_100() {
        assertThat(Margin.of(uah(1_000), uah(600))).isEqualTo(Margin.of(40));
        assertThat(Margin.of(uah(1_000), uah(601))).isEqualTo(Margin.of(39));
        assertThat(Margin.of(uah(1_000), uah(1_001))).isEqualTo(Margin.of(-1));
        assertThat(Margin.of(uah(1_000), uah(9_000))).isEqualTo(Margin.of(-100));
        assertThat(Margin.of(uah(0), uah(1)).percent()).isEmpty();
    }

    @Test
    void the_key_of_a_lane_orders_as_the_exact_score_does_whole_hours_later() {
        Instant hoursAgo = NOW.minus(Duration.ofHours(5));
        List<String> keys = List.of(
                Lane.RISING.key(1340, NOW, 1, "b"),
                Lane.RISING.key(1335, hoursAgo, 1, "a"),
                Lane.RISING.key(1334, hoursAgo, 1, "c"));

        // 1335 + 5 hours tie with 1340: who waits longer is first.
        assertThat(keys.get(1)).isLessThan(keys.get(0));
        assertThat(keys.get(0)).isLessThan(keys.get(2));
        assertThat(keys.get(0)).hasSameSizeAs(keys.get(2));
    }

    @Test
    void R27_an_order_changes_its_lane_at_known_moments() {
        assertThat(RULES.lane(NOW, NOW)).isEqualTo(Lane.RISING);
        assertThat(RULES.changesAfter(NOW, NOW)).contains(NOW.plus(Duration.ofHours(24)));
        Instant beyond = NOW.plus(Duration.ofHours(24)).plusMillis(1);
        assertThat(RULES.changesAfter(NOW, NOW.plus(Duration.ofHours(24)))).contains(beyond);
        assertThat(RULES.lane(NOW, beyond)).isEqualTo(Lane.AGED);
        assertThat(RULES.changesAfter(NOW, beyond)).isEmpty();
    }

    @Test
    void R27_without_a_limit_nobody_ages_and_a_short_limit_ages_who_still_rises() {
        QueueRules never = rules(null);
        QueueRules soon = rules("PT2H");

        assertThat(never.lanes()).containsExactly(Lane.FULL, Lane.RISING);
        assertThat(never.changesAfter(NOW, NOW.plus(Duration.ofDays(9)))).isEmpty();
        assertThat(soon.lanes()).containsExactly(Lane.AGED, Lane.AGED_RISING, Lane.RISING);
        assertThat(soon.lane(NOW, NOW.plus(Duration.ofHours(3)))).isEqualTo(Lane.AGED_RISING);
        assertThat(RULES.lanes()).containsExactly(Lane.AGED, Lane.RISING);
        assertThat(rules("P1D").lanes()).containsExactly(Lane.AGED, Lane.AGED_RISING, Lane.FULL, Lane.RISING);
        assertThat(never.fingerprint()).isNotEqualTo(RULES.fingerprint());
    }

    private static Place place(String orderId, Worth worth, Instant since, Instant now) {
        return new Standing(new Membership(since, since), worth).place(orderId, RULES, now);
    }

    private static QueueRules rules(String limit) {
        Map<String, Object> chosen = new HashMap<>();
        chosen.put("ageingLimit", limit);
        return QueueRules.of(Settings.stored(chosen));
    }

    private static Worth unpaid(Goods goods, DeliveryKind kind, int margin) {
        return new Worth(goods, kind, PaymentStatus.ON_DELIVERY, Margin.of(margin));
    }

    private static Money uah(long minorUnits) {
        return Money.of(minorUnits, "UAH");
    }
}
