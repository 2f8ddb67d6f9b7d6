package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;

class PurchaseOrderTest {
    private static final PurchaseOrder NEW =
            PurchaseOrder.draft("po", new DraftKey(SupplierId.of("acme"), WarehouseId.MAIN), "UAH", Instant.EPOCH);

    @Test
    void a_page_holds_80_lines_and_a_changed_line_stays_on_its_page() {
        PurchaseOrder full = NEW.with(lines(0, 170, 1));
        assertThat(full.pages()).extracting(List::size).containsExactly(80, 80, 10);

        PurchaseOrder changed = full.with(lines(3, 4, 9));

        assertThat(changed.pages().get(0).get(3).quantity()).isEqualTo(Quantity.of(9));
        assertThat(changed.pages().subList(1, 3)).isEqualTo(full.pages().subList(1, 3));
        assertThat(changed.version()).isEqualTo(2);
    }

    @Test
    void the_last_page_takes_the_place_of_one_that_empties() {
        PurchaseOrder full = NEW.with(lines(0, 170, 1));

        PurchaseOrder emptied = full.with(gone(0, 80));

        assertThat(emptied.pages()).extracting(List::size).containsExactly(10, 80);
        assertThat(emptied.with(gone(80, 170)).isEmpty()).isTrue();
    }

    @Property
    void whatever_comes_and_goes_the_lines_are_those_that_were_last_said(
            @ForAll @Size(max = 30) List<@IntRange(max = 200) Integer> from,
            @ForAll @Size(max = 30) List<@IntRange(max = 120) Integer> many) {
        Map<Sku, Integer> expected = new HashMap<>();
        PurchaseOrder order = NEW;
        for (int step = 0; step < Math.min(from.size(), many.size()); step++) {
            int end = from.get(step) + many.get(step);
            Map<Sku, Optional<DraftLine>> change =
                    step % 3 == 2 ? gone(from.get(step), end) : lines(from.get(step), end, step + 1);
            order = order.with(change);
            change.forEach((sku, line) ->
                    line.ifPresentOrElse(l -> expected.put(sku, l.quantity().units()), () -> expected.remove(sku)));

            assertThat(order.lines())
                    .hasSize(expected.size())
                    .allMatch(
                            line -> expected.get(line.sku()) == line.quantity().units());
            assertThat(order.pages()).allMatch(page -> !page.isEmpty() && page.size() <= PurchaseOrder.LINES_PER_PAGE);
        }
    }

    private static Map<Sku, Optional<DraftLine>> lines(int from, int to, int units) {
        Map<Sku, Optional<DraftLine>> lines = new LinkedHashMap<>();
        IntStream.range(from, to)
                .forEach(i -> lines.put(
                        sku(i),
                        Optional.of(new DraftLine(
                                sku(i),
                                Quantity.of(units),
                                units,
                                0,
                                0,
                                Money.of(100, "UAH"),
                                null,
                                List.of(),
                                null,
                                Explanation.of("")))));
        return lines;
    }

    private static Map<Sku, Optional<DraftLine>> gone(int from, int to) {
        Map<Sku, Optional<DraftLine>> gone = new LinkedHashMap<>();
        IntStream.range(from, to).forEach(i -> gone.put(sku(i), Optional.empty()));
        return gone;
    }

    private static Sku sku(int i) {
        return Sku.of("S" + i);
    }
}
