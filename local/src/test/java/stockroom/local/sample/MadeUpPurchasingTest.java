package stockroom.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stockroom.domain.purchasing.PurchaseOrderStatus;

class MadeUpPurchasingTest {
    private static final MadeUpTrades TRADES = MadeUpTrades.from(LocalDate.of(2026, 11, 4));
    private static final List<MadeUpTrade> ALL =
            MadeUpSupplier.all().stream().map(TRADES::of).toList();

    private static List<Purchase> orders(PurchaseOrderStatus status, int received) {
        List<PurchaseLine> lines = IntStream.range(0, 40)
                .mapToObj(i -> Purchases.sent("SKU" + i, 10, received))
                .toList();
        return MadeUpSupplier.all().stream()
                .map(supplier -> Purchases.order(supplier.id(), status, Purchases.ARRIVAL, lines))
                .toList();
    }

    private static List<ObjectNode> deliveries(LocalDate day, int received) {
        return orders(PurchaseOrderStatus.SENT, received).stream()
                .flatMap(order -> MadeUpDelivery.on(day, order, Purchases.CALENDAR).stream())
                .toList();
    }

    @Test
    void sixty_suppliers_do_business_in_different_ways() {
        assertThat(ALL).extracting(MadeUpTrade::currency).contains(MadeUpCurrency.values());
        assertThat(ALL).extracting(MadeUpTrade::sending).contains(MadeUpTrade.Sending.values());
        assertThat(ALL).filteredOn(trade -> trade.sendLimit() > 0).hasSizeBetween(5, 30);
        assertThat(ALL).filteredOn(trade -> !trade.holidays().isEmpty()).hasSizeBetween(8, 30);
        assertThat(ALL).extracting(trade -> trade.orderDays().size()).contains(2, 3, 5);
    }

    @Test
    void a_limit_belongs_to_who_is_sent_to_automatically() {
        assertThat(ALL)
                .filteredOn(trade -> trade.sending() == MadeUpTrade.Sending.BY_HAND)
                .extracting(MadeUpTrade::sendLimit)
                .containsOnly(0L);
    }

    @Test
    void prices_and_values_of_a_supplier_are_in_its_own_currency() {
        assertThat(MadeUpCurrency.EUR.hundredths(86)).isEqualTo(100);
        assertThat(MadeUpCurrency.GBP.hundredths(86)).isEqualTo(86);
        LocalDate day = LocalDate.of(2010, 12, 6);
        assertThat(MadeUpCurrency.pence(100, MadeUpCurrency.EUR.rate(day))).isBetween(84L, 88L);
        assertThat(MadeUpCurrency.EUR.rate(day)).isNotEqualTo(MadeUpCurrency.EUR.rate(day.plusDays(1)));
        assertThat(OpeningSheets.suppliers(TRADES::of)).contains(",EUR,", ",USD,", ",GBP,", ",true,");
    }

    @Test
    void most_goods_come_on_their_day_some_in_parts_broken_or_too_many_and_some_never() {
        assertThat(deliveries(Purchases.ARRIVAL.minusDays(1), 0)).isEmpty();
        List<ObjectNode> onTheirDay = deliveries(Purchases.ARRIVAL, 0);
        List<ObjectNode> afterAWeek = deliveries(Purchases.ARRIVAL.plusDays(7), 0);

        assertThat(onTheirDay).hasSizeBetween(38, 57);
        assertThat(afterAWeek).hasSizeBetween(onTheirDay.size() + 1, 59);
        Set<Integer> came = afterAWeek.stream()
                .flatMap(receipt -> lines(receipt).stream())
                .map(line -> line.path("received").asInt())
                .collect(Collectors.toSet());
        assertThat(came).contains(10, 5, 11).anyMatch(units -> units < 5);
        assertThat(afterAWeek.toString()).contains("\"rejected\":");
    }

    @Test
    void the_rest_comes_three_days_later_and_whole() {
        assertThat(deliveries(Purchases.ARRIVAL.plusDays(2), 5)).isEmpty();
        assertThat(deliveries(Purchases.ARRIVAL.plusDays(8), 5)).isNotEmpty().allSatisfy(receipt -> assertThat(
                        lines(receipt))
                .allMatch(line -> line.path("received").asInt() == 5));
    }

    @Test
    void a_supplier_answers_once_on_a_day_after_the_order_day_and_never_promises_more() {
        List<Purchase> sent = orders(PurchaseOrderStatus.SENT, 0);
        LocalDate next = Purchases.ORDER_DAY.plusDays(1);

        assertThat(sent).noneMatch(order -> answer(Purchases.ORDER_DAY, order).isPresent());
        assertThat(orders(PurchaseOrderStatus.CONFIRMED, 0))
                .noneMatch(order -> answer(next, order).isPresent());
        List<ObjectNode> said =
                sent.stream().flatMap(order -> answer(next, order).stream()).toList();
        assertThat(said).hasSizeBetween(40, 59);
        assertThat(said).allSatisfy(each -> assertThat(lines(each)).hasSize(40).allSatisfy(line -> {
            assertThat(line.path("quantity").asInt()).isBetween(3, 10);
            assertThat(line.path("unitPrice").path("amount").asInt(100)).isBetween(100, 109);
        }));
        assertThat(said.toString()).contains("\"date\":", "\"unitPrice\":", "\"quantity\":9");
    }

    private static Optional<ObjectNode> answer(LocalDate day, Purchase order) {
        return MadeUpAnswer.on(day, order, Purchases.CALENDAR);
    }

    private static List<JsonNode> lines(JsonNode body) {
        List<JsonNode> lines = new ArrayList<>();
        body.path("lines").forEach(lines::add);
        return lines;
    }

    @Test
    void the_buyer_sends_what_waits_for_a_person_and_leaves_the_rest_to_the_clock() {
        MadeUpSupplier supplier = MadeUpSupplier.all().get(0);
        MadeUpTrade byHand = MadeUpTrade.plain(supplier);
        MadeUpTrade automatic =
                new MadeUpTrade(byHand.currency(), byHand.orderDays(), List.of(), MadeUpTrade.Sending.AUTOMATIC, 0);
        List<PurchaseLine> lines = List.of(Purchases.sent("MUG", 1_000, 0));
        Purchase draft = Purchases.order(supplier.id(), PurchaseOrderStatus.DRAFT, null, lines);
        Purchase held = Purchases.order(supplier.id(), PurchaseOrderStatus.HELD, null, lines);
        Purchase sent = Purchases.order(supplier.id(), PurchaseOrderStatus.SENT, null, lines);
        Instant now = draft.createdAt();

        assertThat(MadeUpBuyer.sends(draft, supplier, byHand, now)).isTrue();
        assertThat(MadeUpBuyer.sends(held, supplier, automatic, now)).isTrue();
        assertThat(MadeUpBuyer.sends(draft, supplier, automatic, now)).isFalse();
        assertThat(MadeUpBuyer.sends(sent, supplier, byHand, now)).isFalse();
    }

    @Test
    void what_is_below_a_suppliers_minimum_goes_after_three_days() {
        MadeUpSupplier supplier = MadeUpSupplier.all().stream()
                .filter(each -> each.minimumOrderPence() > 0)
                .findFirst()
                .orElseThrow();
        Purchase small =
                Purchases.order(supplier.id(), PurchaseOrderStatus.DRAFT, null, List.of(Purchases.sent("MUG", 1, 0)));
        MadeUpTrade trade = MadeUpTrade.plain(supplier);

        assertThat(MadeUpBuyer.sends(small, supplier, trade, small.createdAt().plus(Duration.ofDays(2))))
                .isFalse();
        assertThat(MadeUpBuyer.sends(small, supplier, trade, small.createdAt().plus(Duration.ofDays(3))))
                .isTrue();
    }

    @Test
    void the_buyer_gives_up_on_what_is_a_week_late() {
        Purchase order = Purchases.order(
                "S01", PurchaseOrderStatus.SENT, Purchases.ARRIVAL, List.of(Purchases.sent("MUG", 10, 4)));

        assertThat(MadeUpBuyer.givesUp(order, Purchases.ARRIVAL.plusDays(6))).isFalse();
        assertThat(MadeUpBuyer.givesUp(order, Purchases.ARRIVAL.plusDays(7))).isTrue();
    }
}
