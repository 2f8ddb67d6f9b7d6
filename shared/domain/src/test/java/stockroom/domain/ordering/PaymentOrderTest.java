package stockroom.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.domain.ordering.Orders.CUP;
import static stockroom.domain.ordering.Orders.NOW;
import static stockroom.domain.ordering.Orders.available;
import static stockroom.domain.ordering.Orders.line;
import static stockroom.domain.ordering.Orders.main;
import static stockroom.domain.ordering.Orders.taken;
import static stockroom.domain.ordering.Orders.uah;
import static stockroom.domain.ordering.Orders.wish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import stockroom.domain.payment.PaymentBook;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.domain.payment.PaymentStatus;

/** R21: what providers say may come in any order, and twice. */
class PaymentOrderTest {
    private static final Order UNPAID = taken(wish(line(CUP, 100)), Map.of(main(CUP), available(100)));

    @Property(tries = 500)
    void R21_any_order_of_the_same_events_comes_to_the_same_money(
            @ForAll("events") List<PaymentEvent> events, @ForAll long seed) {
        Order one = heard(events).order();
        List<PaymentEvent> shuffled = new ArrayList<>(events);
        shuffled.addAll(events);
        Collections.shuffle(shuffled, new Random(seed));
        Order other = heard(shuffled).order();

        assertThat(List.of(other.paid(), other.held(), other.balance(), other.payment()))
                .isEqualTo(List.of(one.paid(), one.held(), one.balance(), one.payment()));
    }

    @Property(tries = 500)
    void I10_money_in_is_money_allocated_and_money_due_back(@ForAll("events") List<PaymentEvent> events) {
        Order order = heard(events).order();
        long allocated =
                order.payment().isGivenBack() ? 0 : Math.min(order.held().minorUnits(), 100_000);
        assertThat(order.held().minorUnits())
                .isEqualTo(
                        order.held().isNegative()
                                ? order.held().minorUnits()
                                : allocated + order.dueBack().minorUnits());
        assertThat(order.attention().asksFor(stockroom.domain.task.TaskKind.REFUND))
                .isEqualTo(!order.dueBack().isZero());
    }

    @Property(tries = 500)
    void R21_what_was_given_back_whole_is_never_revived(@ForAll("events") List<PaymentEvent> events) {
        HeardMoney money = heard(events);
        PaymentBook book = money.book();
        assertThat(money.order().payment().isGivenBack()).isEqualTo(book.wasGivenBackWhole());
        assertThat(money.order().payment() == PaymentStatus.PAID && book.wasGivenBackWhole())
                .isFalse();
    }

    @Provide
    Arbitrary<List<PaymentEvent>> events() {
        Arbitrary<PaymentEvent> event = Combinators.combine(
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.of(PaymentEventType.values()),
                        Arbitraries.of(1L, 30_000L, 70_000L, 99_999L, 100_000L),
                        Arbitraries.integers().between(0, 5))
                .as((id, type, amount, second) ->
                        new PaymentEvent("e" + id, UNPAID.id(), 1, type, uah(amount), NOW.plusSeconds(second), null));
        return event.list().ofMaxSize(6).uniqueElements(PaymentEvent::key);
    }

    private static HeardMoney heard(List<PaymentEvent> events) {
        HeardMoney money = new HeardMoney(UNPAID);
        events.forEach(money::hear);
        return money;
    }
}
