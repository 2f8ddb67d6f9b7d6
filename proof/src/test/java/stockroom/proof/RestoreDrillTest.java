package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.proof.Wishes.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.domain.measure.Money;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentMethod;
import stockroom.dynamodb.audit.Violation;

/** The restore drill of docs/operations.md, step by step: tables that stand apart in time are found by the auditor, and mended. */
class RestoreDrillTest {
    private static final int STEPS = 16;

    /** Every table that decisions write together, each once left behind and once ahead of all others. */
    static List<Map<String, Integer>> apart() {
        List<Map<String, Integer>> drills = new ArrayList<>();
        for (String table : List.of(
                "ORDERS_TABLE",
                "POSITIONS_TABLE",
                "MOVEMENTS_TABLE",
                "OUTBOX_TABLE",
                "INBOX_TABLE",
                "PURCHASE_ORDERS_TABLE",
                "PRODUCTS_TABLE",
                "CUSTOMERS_TABLE",
                "TASKS_TABLE",
                "PAYMENT_EVENTS_TABLE")) {
            drills.add(RestoreDrill.moments(STEPS, Map.of(table, STEPS / 2)));
            drills.add(RestoreDrill.moments(STEPS / 2, Map.of(table, STEPS)));
        }
        for (int seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            int around = 6 + random.nextInt(STEPS - 6);
            Map<String, Integer> moments = new HashMap<>();
            TableCopies.tables().forEach(table -> moments.put(table, Math.min(STEPS, around - 3 + random.nextInt(6))));
            drills.add(RestoreDrill.moments(STEPS, moments));
        }
        return drills;
    }

    @ParameterizedTest
    @MethodSource("apart")
    void tables_restored_to_different_moments_are_mended_and_the_shop_goes_on(Map<String, Integer> moments) {
        RestoreDrill.of(moments, STEPS, RestoreDrillTest::live);
    }

    @Test
    void the_auditor_names_what_stands_apart_and_the_mending_names_what_must_be_done_again() {
        TableCopies copies = new TableCopies();
        try (Floor before = new Floor();
                Floor after = new Floor()) {
            before.article("cup", 3).article("mug", 1);
            copies.copy(before.shop, "ORDERS_TABLE");
            before.taken(order(1, 5));
            TableCopies.tables().stream()
                    .filter(table -> !table.equals("ORDERS_TABLE"))
                    .forEach(table -> copies.copy(before.shop, table));
            copies.restoreInto(after.shop);
            assertThat(after.audit().violations())
                    .extracting(Violation::invariant)
                    .contains("I2", "I4");
            assertThat(after.mendAfterRestore())
                    .anyMatch(line -> line.contains("web, 1 is lost: its storefront must send it again"))
                    .anyMatch(line -> line.startsWith("cup#main: counted anew"));
            after.settle().assertClean("mended");
            assertThat(after.stock("cup").available()).isEqualTo(3);
            assertThat(after.taken(order(1, 5)).version()).isEqualTo(1);
        }
    }

    @Test
    void mending_that_dies_at_every_write_still_tells_all_that_must_be_done_again() {
        TableCopies copies = new TableCopies();
        try (Floor before = new Floor();
                Floor after = new Floor()) {
            before.article("cup", 3).article("mug", 1);
            copies.copy(before.shop, "ORDERS_TABLE");
            before.taken(order(1, 2));
            before.taken(order(2, 5));
            before.drain();
            TableCopies.tables().stream()
                    .filter(table -> !table.equals("ORDERS_TABLE"))
                    .forEach(table -> copies.copy(before.shop, table));
            copies.restoreInto(after.shop);
            assertThat(after.mendDyingAtEveryWrite())
                    .anyMatch(line -> line.contains("web, 1 is lost: its storefront must send it again"))
                    .anyMatch(line -> line.contains("web, 2 is lost: its storefront must send it again"));
            assertThat(after.mendAfterRestore()).as("nothing is left to mend").isEmpty();
            after.settle().assertClean("mended");
        }
    }

    @Test
    void an_order_whose_task_alone_outlived_the_restore_is_taken_again_with_that_task() {
        TableCopies copies = new TableCopies();
        try (Floor before = new Floor();
                Floor after = new Floor()) {
            before.article("cup", 9).article("mug", 9);
            before.taken(order(1, 2));
            copies.copy(before.shop, "ORDERS_TABLE");
            copies.copy(before.shop, "OUTBOX_TABLE");
            before.taken(order(2, 2));
            TableCopies.tables().stream()
                    .filter(table -> !List.of("ORDERS_TABLE", "OUTBOX_TABLE").contains(table))
                    .forEach(table -> copies.copy(before.shop, table));
            assertThat(before.tasks()).hasSize(1);
            copies.restoreInto(after.shop);
            after.shop.clock().set(before.now());
            after.mendAfterRestore();
            assertThat(after.taken(order(2, 2)).version()).isEqualTo(1);
            assertThat(after.tasks()).isEqualTo(before.tasks());
            after.settle().assertClean("sent again");
        }
    }

    private static NewOrder order(int number, int quantity) {
        return Wishes.order(Integer.toString(number), line("cup", quantity), line("mug", 1));
    }

    /** A step of a shop's day; each may come again, as a storefront's repeat or a second count does. */
    private static void live(Floor floor, int step) {
        switch (step % 8) {
            case 0 -> {
                floor.product("cup", true).product("mug", true);
                floor.bought(List.of("cup", "mug"));
            }
            case 1 -> floor.count("cup", 3 + step);
            case 2, 4 -> floor.take(order(step, 4));
            case 3 -> floor.run("{\"full\": true}");
            case 5 -> floor.moves().confirm(order(step - 1, 4).orderId(), floor.cause());
            case 6 -> {
                floor.moves()
                        .pay(
                                order(step - 2, 4).orderId(),
                                Payment.received(
                                        "p" + step, PaymentMethod.BANK_TRANSFER, Money.of(700, "UAH"), floor.now()),
                                floor.cause());
                floor.cancel(order(step - 4, 4));
            }
            default -> floor.drain();
        }
    }
}
