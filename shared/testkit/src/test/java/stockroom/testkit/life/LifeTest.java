package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Lives are written by their seed alone, and hold what can happen in a shop. */
class LifeTest {
    private static final List<Life> LIVES =
            LongStream.range(0, 60).mapToObj(seed -> Life.of(seed, Life.DAYS)).toList();

    @Test
    void the_same_seed_writes_the_same_life() {
        assertThat(Life.of(7, 3)).isEqualTo(Life.of(7, 3)).isNotEqualTo(Life.of(8, 3));
    }

    @Test
    void steps_come_in_the_order_of_time_under_ids_of_their_own() {
        for (Life life : LIVES) {
            assertThat(life.steps())
                    .isSortedAccordingTo((one, other) -> one.at().compareTo(other.at()));
            assertThat(life.steps().stream().map(Step::id)).doesNotHaveDuplicates();
        }
    }

    @Test
    void both_changes_of_the_clocks_fall_into_some_lives() {
        for (LocalDate change : List.of(LocalDate.of(2026, 10, 25), LocalDate.of(2027, 3, 28))) {
            assertThat(LIVES)
                    .anyMatch(life ->
                            life.start().atZone(ZoneOffset.UTC).toLocalDate().isBefore(change)
                                    && life.start()
                                            .atZone(ZoneOffset.UTC)
                                            .toLocalDate()
                                            .plusDays(Life.DAYS)
                                            .isAfter(change));
        }
    }

    @Test
    void every_kind_of_act_happens_and_orders_have_one_to_a_hundred_and_fifty_lines() {
        List<Act> acts = LIVES.stream()
                .flatMap(life -> life.steps().stream())
                .map(Step::act)
                .toList();
        assertThat(acts.stream().map(act -> act.getClass().getSimpleName()).distinct())
                .containsExactlyInAnyOrder(
                        "PlaceOrder",
                        "CancelOrder",
                        "ConfirmOrder",
                        "EditOrder",
                        "EditDraft",
                        "PayOrder",
                        "CallClient",
                        "ProviderTells",
                        "PayAgain",
                        "LookForAlert",
                        "ChooseMessages",
                        "PayAhead",
                        "BookBankLine",
                        "TakeNext",
                        "CountStock",
                        "SetMinimum",
                        "KeepRow",
                        "RunByHand",
                        "ResolveCase",
                        "FinishTask",
                        "ImportFile",
                        "WorkOffDeadLetters",
                        "SendDraft",
                        "ConfirmPurchase",
                        "FillInPage",
                        "TryLink",
                        "ReceiveGoods",
                        "ReceiveAgain",
                        "EndPurchase");
        List<Integer> sizes = acts.stream()
                .filter(PlaceOrder.class::isInstance)
                .map(act -> ((PlaceOrder) act).wish().lines().size())
                .toList();
        assertThat(sizes).contains(1).allMatch(size -> size <= 150).anyMatch(size -> size > 100);
    }
}
