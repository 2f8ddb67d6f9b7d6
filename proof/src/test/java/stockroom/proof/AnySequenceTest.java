package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.proof.Wishes.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.Cancellation;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderEdit;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentMethod;

/** Any sequence of what can happen to orders and stock leaves everything true that is always true (rulebook §13). */
class AnySequenceTest {
    private static final List<String> SKUS = List.of("cup", "mug", "pot");

    private enum Action {
        ORDER,
        CANCEL,
        CONFIRM,
        PAY,
        EDIT,
        COUNT,
        QUIET
    }

    /** @param which order or article, @param units how many */
    private record Step(Action action, int which, int units) {}

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void I1_to_I9_hold_after_any_sequence_and_a_run_leaves_nothing_to_do(@ForAll("sequences") List<Step> steps) {
        try (Floor floor = new Floor()) {
            SKUS.forEach(sku -> floor.article(sku, 4));
            floor.bought(SKUS);
            List<String> orders = new ArrayList<>();
            for (Step step : steps) {
                perform(floor, step, orders);
                floor.shop.clock().advance(Duration.ofSeconds(20));
                assertThat(floor.audit().violations()).as(step.toString()).isEmpty();
            }
            floor.drain().run("{}");
            floor.drain();
            floor.assertClean("after a run");
            assertThat(floor.run("{\"full\": true, \"preview\": true}").path("changes"))
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        Arbitrary<Action> actions = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Action.ORDER)),
                Tuple.of(
                        6,
                        Arbitraries.of(
                                Action.CANCEL, Action.CONFIRM, Action.PAY, Action.EDIT, Action.COUNT, Action.QUIET)));
        return Combinators.combine(
                        actions,
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 9))
                .as(Step::new)
                .list()
                .ofMinSize(4)
                .ofMaxSize(14);
    }

    private static void perform(Floor floor, Step step, List<String> orders) {
        String sku = SKUS.get(step.which() % SKUS.size());
        String other = SKUS.get((step.which() + 1) % SKUS.size());
        if (step.action() == Action.ORDER) {
            orders.add(floor.taken(Wishes.order(
                            "o" + orders.size(), line(sku, 1 + step.units()), line(other, 1), line(sku, 1)))
                    .id());
        } else if (step.action() == Action.COUNT) {
            floor.count(sku, step.units());
        } else if (step.action() == Action.QUIET || orders.isEmpty()) {
            floor.drain().assertClean("quiet");
        } else {
            change(floor, step, orders.get(step.which() % orders.size()), sku);
        }
    }

    private static void change(Floor floor, Step step, String orderId, String sku) {
        switch (step.action()) {
            case CANCEL -> floor.moves().cancel(orderId, new Cancellation("late"), floor.cause());
            case CONFIRM -> floor.moves().confirm(orderId, floor.cause());
            case PAY ->
                floor.moves()
                        .pay(
                                orderId,
                                Payment.received(
                                        "p" + step.which(),
                                        PaymentMethod.BANK_TRANSFER,
                                        Money.of(1_000L * (1 + step.units()), "UAH"),
                                        floor.now()),
                                floor.cause());
            default -> {
                Order order = floor.moves().find(orderId).orElseThrow();
                List<OrderEdit.Line> lines = new ArrayList<>();
                order.lines().stream()
                        .skip(1)
                        .forEach(
                                l -> lines.add(new OrderEdit.Line(l.lineId(), l.sku(), Quantity.of(1 + step.units()))));
                lines.add(new OrderEdit.Line(null, Sku.of(sku), Quantity.of(1 + step.which() % 3)));
                floor.moves().edit(orderId, new OrderEdit(lines, null, null, null), version -> true, floor.cause());
            }
        }
    }
}
