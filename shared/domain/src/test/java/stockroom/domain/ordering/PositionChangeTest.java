package stockroom.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.stock.Demand;

class PositionChangeTest {
    private static final PositionKey CUPS = new PositionKey(Sku.of("cup"), WarehouseId.MAIN);

    @Test
    void an_article_on_1000_lines_is_cut_into_pieces_that_each_fit_a_transaction() {
        List<PositionChange> pieces = new PositionChange(CUPS, 5, List.of(), demands(1000)).pieces(90);
        assertThat(pieces).hasSize(12).allMatch(p -> p.actions() <= 90);
        assertThat(pieces).extracting(PositionChange::reserved).startsWith(5, 0);
        assertThat(pieces.stream().flatMap(p -> p.after().stream())).hasSize(1000);
    }

    @Property
    void R3_serving_a_wish_gives_out_no_more_than_is_free_and_loses_no_unit(
            @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 9) Integer> wanted,
            @ForAll @IntRange(max = 40) int free) {
        List<Demand> after = new ArrayList<>();
        wanted.forEach(units -> after.add(demand(Integer.toString(after.size() + 1), units)));
        PositionChange served = new PositionChange(CUPS, 0, List.of(), after).served(Quantity.of(free));
        int all = wanted.stream().mapToInt(i -> i).sum();
        int left = served.after().stream().mapToInt(d -> d.units().units()).sum();
        assertThat(served.reserved()).isEqualTo(Math.min(all, free));
        assertThat(served.reserved() + left).isEqualTo(all);
        // The earlier line first: whoever still wants, nobody behind got anything.
        assertThat(served.after().stream().skip(1)).allMatch(d -> after.contains(d));
    }

    @Test
    void what_is_undone_gives_back_exactly_what_was_taken() {
        PositionChange taken = new PositionChange(CUPS, 3, List.of(), demands(2));
        assertThat(taken.undone()).isEqualTo(new PositionChange(CUPS, -3, demands(2), List.of()));
        assertThat(taken.undone().uncommitted()).isEqualTo(-taken.uncommitted());
    }

    private static List<Demand> demands(int count) {
        return Stream.iterate(1, i -> i + 1)
                .limit(count)
                .map(i -> demand(Integer.toString(i), 1))
                .toList();
    }

    private static Demand demand(String line, int units) {
        return new Demand("o-1", line, Quantity.of(units), false, false, LocalDate.EPOCH, Orders.NOW, false);
    }
}
