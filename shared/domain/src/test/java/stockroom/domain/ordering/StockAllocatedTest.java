package stockroom.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.domain.ordering.Orders.CUP;
import static stockroom.domain.ordering.Orders.available;
import static stockroom.domain.ordering.Orders.later;
import static stockroom.domain.ordering.Orders.line;
import static stockroom.domain.ordering.Orders.main;
import static stockroom.domain.ordering.Orders.taken;
import static stockroom.domain.ordering.Orders.wish;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Quantity;
import stockroom.domain.stock.Allocation;

class StockAllocatedTest {
    private final Order order = taken(wish(line(CUP, 10)), Map.of(main(CUP), available(3)));

    @Test
    void R50_the_order_remembers_what_came_in_for_it_and_the_event_names_the_line() {
        List<Allocation.Share> shares =
                List.of(new Allocation.Share(order.demands().get(0), Quantity.of(7)));
        StockAllocated.Step step =
                StockAllocated.give(main(CUP), 5, List.of(order), shares, later("machine:stock-allocation"));

        Order after = step.after().get(0);
        assertThat(after.fulfilment()).contains(FulfilmentStatus.RESERVED);
        assertThat(after.version()).isEqualTo(order.version());
        assertThat(after.history()).last().satisfies(entry -> {
            assertThat(entry.rule()).isEqualTo("R50");
            assertThat(entry.reason()).isEqualTo("7 of cup that it waited for came in.");
        });
        assertThat(step.event().data())
                .containsEntry("lines", List.of(Map.of("orderId", order.id(), "lineId", "1", "units", 7)));
    }

    @Test
    void R56_the_order_remembers_what_a_count_took_from_it() {
        List<Allocation.Share> shares =
                List.of(new Allocation.Share(order.holdings(CUP).get(0), Quantity.of(2)));
        StockAllocated.Step step =
                StockAllocated.takeBack(main(CUP), 5, List.of(order), shares, later("machine:stock-allocation"));

        Order after = step.after().get(0);
        assertThat(after.lines().get(0).reserved()).isEqualTo(Quantity.of(1));
        assertThat(after.lines().get(0).demand()).isEqualTo(Quantity.of(9));
        assertThat(after.history()).last().satisfies(entry -> {
            assertThat(entry.rule()).isEqualTo("R56");
            assertThat(entry.reason()).isEqualTo("A stock count found 2 of cup missing that were reserved.");
        });
    }
}
