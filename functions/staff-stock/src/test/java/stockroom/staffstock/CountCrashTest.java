package stockroom.staffstock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.Crash;
import stockroom.testkit.fault.Fault;

/** A stock count is whole or absent, whatever happens at any of its calls, and repeating it ends it. */
class CountCrashTest extends StaffStockCase {
    private static final int CALLS = 4;

    static Stream<Fault> faults_at_every_call() {
        Stream<IntFunction<Fault>> kinds =
                Stream.of(Fault::dieBefore, Fault::dieAfter, Fault::loseAnswer, Fault::conflictAt, Fault::throttleAt);
        return kinds.flatMap(kind -> Stream.iterate(1, k -> k + 1).limit(CALLS).map(kind::apply));
    }

    @ParameterizedTest
    @MethodSource("faults_at_every_call")
    void a_count_is_whole_or_absent_and_repeating_it_ends_it(Fault fault) {
        putProduct("A", product("Kettle", "UAH"));
        try {
            Http.owner(new StaffStockFunction(Calls.failing(fault).around(shop, "staff-stock")))
                    .to(COUNT)
                    .path("sku", "A")
                    .path("warehouse", "main")
                    .json(counted("c1", 12));
        } catch (Crash died) {
            assertThat(rows("MOVEMENTS_TABLE")).hasSameSizeAs(rows("POSITIONS_TABLE"));
        }
        Answer again = count("A", counted("c1", 12));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("delta").intValue()).isEqualTo(12);
        assertThat(rows("MOVEMENTS_TABLE")).hasSize(1);
        assertThat(rows("POSITIONS_TABLE"))
                .extracting(row -> row.number("onHand"))
                .containsExactly(12L);
        assertThat(rows("OUTBOX_TABLE"))
                .filteredOn(row -> row.text("type").equals("StockCounted"))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("faults_at_every_call")
    void a_file_of_counts_repeated_after_a_crash_counts_each_once(Fault fault) {
        putProduct("A", product("Kettle", "UAH"));
        String file = "sku,warehouse,countId,counted,reason\nA,main,c1,12,opening\nA,main,c2,9,shelf\n";
        try {
            Http.owner(new StaffStockFunction(Calls.failing(fault).around(shop, "staff-stock")))
                    .to("POST /staff/imports/stock")
                    .csv(file);
        } catch (Crash died) {
            assertThat(rows("MOVEMENTS_TABLE").size()).isLessThanOrEqualTo(2);
        }
        Answer again = owner.to("POST /staff/imports/stock").csv(file);
        assertThat(again.body().get("rejected")).isEmpty();
        assertThat(rows("POSITIONS_TABLE"))
                .extracting(row -> row.number("onHand"))
                .containsExactly(9L);
        assertThat(rows("MOVEMENTS_TABLE").stream()
                        .mapToLong(row -> row.number("delta"))
                        .sum())
                .isEqualTo(9);
    }
}
