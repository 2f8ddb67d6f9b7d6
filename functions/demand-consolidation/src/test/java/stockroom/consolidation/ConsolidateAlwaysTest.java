package stockroom.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Wish;
import stockroom.domain.stock.Minimum;

/** Whatever happens in a shop: the drafts of many runs on the way are those of one full run at the end, and no edit is lost (R31, R40, I8). */
class ConsolidateAlwaysTest {
    private static final List<String> SKUS = List.of("mug", "cup", "jar");
    private static final List<String> SUPPLIERS = List.of("acme", "best");

    record Happening(int kind, int sku, int supplier, int units) {}

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void I8_the_drafts_of_runs_on_the_way_are_those_of_one_full_run_at_the_end(
            @ForAll("happenings") List<Happening> happenings) {
        try (BuyingFloor often = open();
                BuyingFloor once = open()) {
            int step = 0;
            for (Happening happening : happenings) {
                apply(happening, often, step);
                apply(happening, once, step++);
                if (happening.kind() == 7) {
                    often.run();
                }
            }
            often.run();
            once.fullRun();

            Map<String, List<DraftLine>> expected = once.content();
            assertThat(often.content()).isEqualTo(expected);
            assertThat(often.cases()).isEqualTo(once.cases());
            assertThat(often.marked()).isEmpty();
            assertThat(often.selfCheck()).isZero();
            assertThat(often.fullRun().written()).isZero();
        }
    }

    private static BuyingFloor open() {
        BuyingFloor floor = new BuyingFloor();
        SUPPLIERS.forEach(supplier -> floor.supplier(supplier, 1));
        return floor;
    }

    private static void apply(Happening happening, BuyingFloor floor, int step) {
        String sku = SKUS.get(happening.sku());
        String supplier = SUPPLIERS.get(happening.supplier());
        switch (happening.kind()) {
            case 0 ->
                floor.offer(
                        supplier, sku, 100 + happening.units(), 1 + happening.units() % 5, 1 + happening.units() % 3);
            case 1 -> floor.demand("o" + step, sku, happening.units());
            case 2 -> floor.minimum(sku, new Minimum(happening.units(), 2 * happening.units()));
            case 3 -> floor.noMinimum(sku);
            case 4 -> floor.supplier(supplier, happening.units() % 3);
            case 5 -> floor.incoming(sku, "po-" + step, happening.units());
            case 6 -> floor.settings(Map.of("neverExceedTarget", happening.units() % 2 == 0));
            case 8 -> floor.edit(supplier, sku, wish(happening.units()));
            default -> {
                // A run, on one of the two floors only.
            }
        }
    }

    private static Wish wish(int units) {
        return switch (units % 4) {
            case 0 -> new Wish.AtLeast(units);
            case 1 -> new Wish.AtMost(units, units + 2);
            case 2 -> new Wish.Removed(units, null);
            default -> new Wish.AsNeeded();
        };
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, SKUS.size() - 1),
                        Arbitraries.integers().between(0, SUPPLIERS.size() - 1),
                        Arbitraries.integers().between(1, 20))
                .as(Happening::new)
                .list()
                .ofMinSize(3)
                .ofMaxSize(25);
    }
}
