package stockroom.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.domain.ordering.Orders.CAUSE;
import static stockroom.domain.ordering.Orders.CUP;
import static stockroom.domain.ordering.Orders.LAMP;
import static stockroom.domain.ordering.Orders.NOW;
import static stockroom.domain.ordering.Orders.available;
import static stockroom.domain.ordering.Orders.catalogue;
import static stockroom.domain.ordering.Orders.charging;
import static stockroom.domain.ordering.Orders.in;
import static stockroom.domain.ordering.Orders.line;
import static stockroom.domain.ordering.Orders.main;
import static stockroom.domain.ordering.Orders.notWithoutStock;
import static stockroom.domain.ordering.Orders.placed;
import static stockroom.domain.ordering.Orders.priced;
import static stockroom.domain.ordering.Orders.product;
import static stockroom.domain.ordering.Orders.taken;
import static stockroom.domain.ordering.Orders.uah;
import static stockroom.domain.ordering.Orders.warehouses;
import static stockroom.domain.ordering.Orders.wish;
import static stockroom.domain.ordering.Orders.with;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.AutoConfirm;
import stockroom.domain.settings.Configuration;
import stockroom.domain.settings.PriceAuthority;
import stockroom.domain.settings.Settings;
import stockroom.domain.stock.Stock;

class IntakeTest {
    private static final Configuration OF_CHANNEL =
            new Configuration(Settings.DEFAULTS, Map.of(), Map.of("web", PriceAuthority.CHANNEL), 1);

    @Test
    void R3_stock_1_and_lines_1_and_1_reserve_the_earlier_line_first() {
        Order order = taken(wish(line(CUP, 1), line(CUP, 1)), Map.of(main(CUP), available(1)));
        assertThat(order.lines()).extracting(OrderLine::reserved).containsExactly(Quantity.of(1), Quantity.ZERO);
        assertThat(order.lines()).extracting(OrderLine::demand).containsExactly(Quantity.ZERO, Quantity.of(1));
    }

    @Test
    void R4_order_10_of_3_available_reserves_3_and_wants_7() {
        Order order = taken(wish(line(CUP, 10)), Map.of(main(CUP), available(3)));
        assertThat(order.lines().get(0).reserved()).isEqualTo(Quantity.of(3));
        assertThat(order.lines().get(0).demand()).isEqualTo(Quantity.of(7));
        assertThat(order.fulfilment()).contains(FulfilmentStatus.WAITING_STOCK);
    }

    @Test
    void R4_a_product_not_sold_without_stock_refuses_the_whole_order_naming_what_is_available() {
        Refusal refusal = refusal(
                Configuration.DEFAULTS,
                wish(line(LAMP, 1), line(CUP, 4)),
                Map.of(main(CUP), available(3), main(LAMP), available(9)),
                true);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.blames()).containsExactly(new Refusal.Blame("/lines/1/quantity", "only 3 of cup available"));
        assertThat(refusal.facts())
                .containsEntry("shortages", List.of(Map.of("sku", "cup", "available", 3, "wanted", 4)));
    }

    @Test
    void R4_all_or_nothing_refuses_the_whole_order_for_any_missing_unit() {
        NewOrder strict = with(wish(line(CUP, 4), line(LAMP, 1)), NewOrder.Shortage.REFUSES);
        Refusal refusal = refusal(Configuration.DEFAULTS, strict, Map.of(main(CUP), available(4)), false);
        assertThat(refusal.problem()).isEqualTo("not-available");
        assertThat(refusal.blames()).extracting(Refusal.Blame::pointer).containsExactly("/lines/1/quantity");
    }

    @Test
    void R6_no_posted_price_takes_the_catalogue_price() {
        assertThat(taken(wish(line(CUP, 2)), Map.of()).goods()).isEqualTo(uah(2_000));
    }

    @Test
    void R6_a_posted_price_that_differs_is_refused_with_the_current_one() {
        Refusal refusal = refusal(Configuration.DEFAULTS, wish(priced(CUP, 1, 999)), Map.of(), false);
        assertThat(refusal.problem()).isEqualTo("price-changed");
        assertThat(refusal.facts())
                .containsEntry(
                        "prices", List.of(Map.of("sku", "cup", "price", Map.of("amount", 1_000L, "currency", "UAH"))));
    }

    @Test
    void R6_a_channel_with_price_authority_has_its_prices_discount_fees_and_delivery_price_stored() {
        NewOrder wish = charging(wish(priced(CUP, 2, 777)), uah(500), uah(54), uah(10));
        Order order = accepted(OF_CHANNEL, wish, Map.of());
        assertThat(order.total()).isEqualTo(uah(2 * 777 + 500 + 10 - 54));
    }

    @Test
    void R6_another_channel_charges_that_differ_from_ours_are_refused() {
        Refusal refusal =
                refusal(Configuration.DEFAULTS, charging(wish(line(CUP, 1)), uah(1), uah(1), uah(1)), Map.of(), false);
        assertThat(refusal.blames())
                .extracting(Refusal.Blame::pointer)
                .containsExactlyInAnyOrder("/delivery/price", "/fees", "/discount");
    }

    @Test
    void R9_cash_goes_with_courier_and_pickup_but_not_with_post() {
        NewOrder wish =
                with(wish(line(CUP, 1)), new NewOrder.Delivery(DeliveryKind.POST, null, null), PaymentMethod.CASH);
        assertThat(refusal(Configuration.DEFAULTS, wish, Map.of(), false).blames())
                .extracting(Refusal.Blame::pointer)
                .containsExactly("/payment/method");
    }

    @Test
    void R9_courier_outside_the_warehouse_cities_is_refused() {
        NewOrder wish =
                with(wish(line(CUP, 1)), new NewOrder.Delivery(DeliveryKind.COURIER, null, null), PaymentMethod.CARD);
        Refusal refusal = refusal(warehouses(Map.of("main", "Lviv"), "main"), wish, Map.of(), false);
        assertThat(refusal.blames()).extracting(Refusal.Blame::pointer).containsExactly("/delivery/kind");
    }

    @Test
    void R11_all_faults_are_named_at_once() {
        NewOrder wish = placed(
                with(
                        wish(line(Sku.of("nothing"), 1)),
                        new NewOrder.Delivery(DeliveryKind.POST, WarehouseId.MAIN, null),
                        PaymentMethod.CASH),
                NOW.plusSeconds(1),
                NewOrder.Age.RECENT);
        assertThat(refusal(Configuration.DEFAULTS, wish, Map.of(), false).blames())
                .extracting(Refusal.Blame::pointer)
                .containsExactly("/placedAt", "/lines/0/sku", "/delivery/pickupWarehouse", "/payment/method");
    }

    @Test
    void R11_totals_beyond_the_limit_are_refused_and_nothing_overflows() {
        NewOrder wish =
                wish(priced(CUP, Quantity.MAX, Money.MAX_UNIT_PRICE), priced(CUP, Quantity.MAX, Money.MAX_UNIT_PRICE));
        assertThat(refusal(OF_CHANNEL, wish, Map.of(), false).kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    void a_discount_of_more_than_the_order_costs_is_refused() {
        NewOrder wish = charging(wish(priced(CUP, 1, 100)), uah(0), uah(101), uah(0));
        assertThat(refusal(OF_CHANNEL, wish, Map.of(), false).blames())
                .extracting(Refusal.Blame::pointer)
                .containsExactly("/discount");
    }

    @Test
    void placed_more_than_7_days_ago_comes_by_import_only() {
        NewOrder old = placed(wish(line(CUP, 1)), NOW.minus(Duration.ofDays(7)).minusMillis(1), NewOrder.Age.RECENT);
        assertThat(refusal(Configuration.DEFAULTS, old, Map.of(), false).blames())
                .extracting(Refusal.Blame::pointer)
                .containsExactly("/placedAt");
        assertThat(accepted(
                        Configuration.DEFAULTS,
                        placed(old, NOW.minus(Duration.ofDays(100)), NewOrder.Age.ANY),
                        Map.of()))
                .isNotNull();
    }

    @Test
    void R37_post_is_promised_5_days_after_the_day_it_was_placed_on_in_the_shop_zone() {
        // 23:30 UTC is already the next day in Kyiv.
        NewOrder wish = placed(wish(line(CUP, 1)), Instant.parse("2026-11-20T23:30:00Z"), NewOrder.Age.RECENT);
        assertThat(accepted(Configuration.DEFAULTS, wish, Map.of())
                        .lines()
                        .get(0)
                        .promise())
                .isEqualTo(LocalDate.parse("2026-11-26"));
    }

    @Test
    void the_first_warehouse_that_can_reserve_every_line_serves_the_order_and_those_of_the_city_come_first() {
        Configuration two = warehouses(Map.of("far", "Lviv", "near", "Kyiv"), "far", "near");
        Map<PositionKey, Stock> both = Map.of(in("far", CUP), available(5), in("near", CUP), available(5));
        assertThat(accepted(two, wish(line(CUP, 5)), both).warehouse()).isEqualTo(WarehouseId.of("near"));
        Map<PositionKey, Stock> onlyFar = Map.of(in("far", CUP), available(5), in("near", CUP), available(4));
        assertThat(accepted(two, wish(line(CUP, 5)), onlyFar).warehouse()).isEqualTo(WarehouseId.of("far"));
    }

    @Test
    void where_none_can_reserve_everything_the_one_with_the_most_units_serves_and_ties_go_by_the_setting() {
        Configuration two = warehouses(Map.of(), "first", "second");
        assertThat(accepted(
                                two,
                                wish(line(CUP, 9)),
                                Map.of(in("first", CUP), available(2), in("second", CUP), available(3)))
                        .warehouse())
                .isEqualTo(WarehouseId.of("second"));
        assertThat(accepted(two, wish(line(CUP, 9)), Map.of()).warehouse()).isEqualTo(WarehouseId.of("first"));
    }

    @Test
    void an_order_that_costs_nothing_is_paid_at_once() {
        Order free = accepted(OF_CHANNEL, wish(priced(CUP, 1, 0)), Map.of());
        assertThat(free.payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void a_paid_order_to_a_known_address_is_confirmed_by_the_machine() {
        Order free = accepted(OF_CHANNEL, wish(priced(CUP, 1, 0)), Map.of());
        assertThat(Intake.taken(free, CAUSE, AutoConfirm.KNOWN, o -> true)
                        .after()
                        .status())
                .isEqualTo(OrderStatus.CONFIRMED);
        assertThat(Intake.taken(free, CAUSE, AutoConfirm.KNOWN, o -> false)
                        .after()
                        .status())
                .isEqualTo(OrderStatus.OPEN);
        assertThat(Intake.taken(free, CAUSE, AutoConfirm.PAID, o -> false)
                        .after()
                        .status())
                .isEqualTo(OrderStatus.CONFIRMED);
        assertThat(Intake.taken(free, CAUSE, AutoConfirm.OFF, o -> true).after().status())
                .isEqualTo(OrderStatus.OPEN);
    }

    @Test
    void I9_lines_plus_delivery_plus_fees_minus_discounts_is_the_total() {
        Order order = accepted(
                OF_CHANNEL, charging(wish(priced(CUP, 3, 333), priced(LAMP, 1, 1)), uah(7), uah(5), uah(2)), Map.of());
        assertThat(order.total()).isEqualTo(uah(3 * 333 + 1 + 7 + 2 - 5));
        assertThat(order.tax())
                .isEqualTo(order.lines().get(0).tax().plus(order.lines().get(1).tax()));
    }

    @Test
    void demand_beyond_a_milliard_units_of_one_article_is_refused() {
        Stock flooded = new Stock(0, 0, 0, 0, 0, Stock.MOST_DEMAND, 1);
        assertThat(refusal(Configuration.DEFAULTS, wish(line(CUP, 1)), Map.of(main(CUP), flooded), false)
                        .problem())
                .isEqualTo("too-much-demand");
    }

    private static Order accepted(Configuration configuration, NewOrder wish, Map<PositionKey, Stock> stocks) {
        return new Intake(configuration, catalogue(product(CUP), product(LAMP)), stocks)
                .decide(wish, CAUSE)
                .fold(order -> order, refusal -> {
                    throw new AssertionError(refusal.toString());
                });
    }

    private static Refusal refusal(
            Configuration configuration, NewOrder wish, Map<PositionKey, Stock> stocks, boolean cupOnlyFromStock) {
        return new Intake(
                        configuration,
                        catalogue(cupOnlyFromStock ? notWithoutStock(CUP) : product(CUP), product(LAMP)),
                        stocks)
                .decide(wish, CAUSE)
                .fold(
                        order -> {
                            throw new AssertionError("was accepted");
                        },
                        refusal -> refusal);
    }
}
