package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.proof.Wishes.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.domain.measure.Quantity;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.purchasing.ConfirmedLine;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.DraftPart;
import stockroom.domain.purchasing.GoodsReceipt;
import stockroom.domain.purchasing.Placement;
import stockroom.domain.purchasing.PurchaseConfirmation;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.purchasing.decision.DecisionWiring;
import stockroom.purchasing.decision.PurchaseOrderMoves;
import stockroom.purchasing.sending.SendPurchaseOrder;
import stockroom.purchasing.sending.SendingWiring;

/** The restore drill with purchase orders under way: what positions expect, and what came, agrees with them again. */
class PurchaseRestoreDrillTest {
    private static final String FUNCTION = "staff-purchasing";
    private static final List<String> TABLES =
            List.of("POSITIONS_TABLE", "PURCHASE_ORDERS_TABLE", "MOVEMENTS_TABLE", "OUTBOX_TABLE");
    private static final int STEPS = 10;
    private static final int SENT = 3;
    private static final int CAME = 6;

    /** Each table once behind, before the first was sent, before goods came, and after; and once ahead of all others. */
    static List<Map<String, Integer>> apart() {
        List<Map<String, Integer>> drills = new ArrayList<>();
        for (String table : TABLES) {
            for (int moment : List.of(SENT - 1, CAME - 1, CAME + 1)) {
                drills.add(RestoreDrill.moments(STEPS, Map.of(table, moment)));
            }
            drills.add(RestoreDrill.moments(SENT - 1, Map.of(table, STEPS)));
            drills.add(RestoreDrill.moments(CAME - 1, Map.of(table, STEPS)));
        }
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            Map<String, Integer> moments = new HashMap<>();
            TableCopies.tables().forEach(table -> moments.put(table, SENT - 1 + random.nextInt(STEPS - SENT + 2)));
            drills.add(RestoreDrill.moments(STEPS, moments));
        }
        return drills;
    }

    @ParameterizedTest
    @MethodSource("apart")
    void purchase_orders_restored_to_another_moment_are_mended_and_buying_goes_on(Map<String, Integer> moments) {
        RestoreDrill.of(moments, STEPS, PurchaseRestoreDrillTest::live);
    }

    @Test
    void what_positions_expect_is_rebuilt_from_purchase_orders_that_were_sent_since() {
        TableCopies copies = new TableCopies();
        try (Floor before = new Floor();
                Floor after = new Floor()) {
            for (int step = 0; step < SENT; step++) {
                live(before, step);
            }
            copies.copy(before.shop, "POSITIONS_TABLE");
            live(before, SENT);
            TableCopies.tables().stream()
                    .filter(table -> !table.equals("POSITIONS_TABLE"))
                    .forEach(table -> copies.copy(before.shop, table));
            copies.restoreInto(after.shop);
            assertThat(after.audit().violations())
                    .anyMatch(violation -> violation.key().startsWith("cup#main po-")
                            && violation.key().endsWith("incoming"));
            assertThat(after.mendAfterRestore())
                    .contains("cup#main: what is to come follows from the purchase orders anew");
            assertThat(supplyOf(after)).isEqualTo(supplyOf(before)).isNotEmpty();
        }
    }

    @Test
    void goods_that_came_since_stay_on_the_shelf_and_a_number_that_a_supplier_read_is_not_given_again() {
        TableCopies copies = new TableCopies();
        try (Floor before = new Floor();
                Floor after = new Floor()) {
            for (int step = 0; step < SENT; step++) {
                live(before, step);
            }
            copies.copy(before.shop, "PURCHASE_ORDERS_TABLE");
            for (int step = SENT; step <= STEPS; step++) {
                live(before, step);
            }
            TableCopies.tables().stream()
                    .filter(table -> !table.equals("PURCHASE_ORDERS_TABLE"))
                    .forEach(table -> copies.copy(before.shop, table));
            copies.restoreInto(after.shop);
            after.shop.clock().set(before.now());
            assertThat(after.mendAfterRestore())
                    .anyMatch(line -> line.endsWith("acme was sent it as PO-000001: ask them before ordering again"))
                    .anyMatch(line -> line.startsWith("cup#main: ") && line.endsWith("they are counted in"));
            assertThat(after.stock("cup").onHand())
                    .isEqualTo(before.stock("cup").onHand())
                    .isPositive();
            Set<String> told = numbers(before);
            live(after, SENT);
            assertThat(numbers(after)).isNotEmpty().doesNotContainAnyElementsOf(told);
        }
    }

    @Test
    void I6_goods_that_came_before_the_oldest_event_that_is_kept_need_none() {
        try (Floor floor = new Floor()) {
            for (int step = 0; step <= STEPS; step++) {
                live(floor, step);
            }
            floor.drain();
            floor.shop.clock().advance(Duration.ofDays(31));
            floor.rows("OUTBOX_TABLE").stream()
                    .filter(row -> row.text("type").equals("GoodsReceived"))
                    .forEach(row -> floor.shop.dynamoDb().deleteItem(delete -> delete.tableName(
                                    floor.shop.table("OUTBOX_TABLE"))
                            .key(Item.key(row.text("pk"))
                                    .number("sk", row.number("sk"))
                                    .attributes())));
            assertThat(floor.audit().violations()).isEmpty();
        }
    }

    /** A step of a buyer's week; each may come again. */
    private static void live(Floor floor, int step) {
        switch (step) {
            case 0 -> {
                floor.product("cup", true).product("mug", true);
                floor.bought(List.of("cup", "mug"));
            }
            case 1 -> {
                ordered(floor, Wishes.order("first", line("cup", 5), line("mug", 2)));
                ordered(floor, Wishes.from("+380447654321", null, "second", line("cup", 4)));
            }
            case SENT, 8 -> each(floor, PurchaseRestoreDrillTest::send);
            case 4 -> each(floor, PurchaseRestoreDrillTest::confirm);
            case 5 -> ordered(floor, Wishes.from("+380447654322", null, "third", line("cup", 6), line("mug", 9)));
            case CAME, 9 -> each(floor, (shop, order) -> receive(shop, order, "r" + step));
            case 7 -> {
                floor.cancel(Wishes.from("+380447654321", null, "second", line("cup", 4)));
                floor.run("{}");
            }
            case STEPS -> each(floor, PurchaseRestoreDrillTest::close);
            default -> {
                floor.run("{}");
                floor.drain();
            }
        }
    }

    private static void ordered(Floor floor, NewOrder wish) {
        floor.take(wish);
        floor.moves().confirm(wish.orderId(), floor.cause());
    }

    private static void each(Floor floor, BiConsumer<Floor, PurchaseOrder> act) {
        purchases(floor).forEach(order -> act.accept(floor, order));
    }

    private static void send(Floor floor, PurchaseOrder order) {
        if (order.isDraft()) {
            SendingWiring.sendPurchaseOrder(floor.shop.as(FUNCTION))
                    .byHand(order.id(), DraftPart.WHOLE, SendPurchaseOrder.Objection.NONE, floor.cause());
        }
    }

    /** One unit less of each line than was ordered. */
    private static void confirm(Floor floor, PurchaseOrder order) {
        if (order.isUnderWay()) {
            List<PurchaseConfirmation.Line> lines = order.lines().stream()
                    .map(line -> new PurchaseConfirmation.Line(
                            line.sku(),
                            new ConfirmedLine(Quantity.of(line.quantity().units() - 1), null, null)))
                    .toList();
            moves(floor).confirm(order.id(), new PurchaseConfirmation(1, lines), floor.cause());
        }
    }

    /** Half of what each line expects, and one that is broken. */
    private static void receive(Floor floor, PurchaseOrder order, String receiptId) {
        if (order.isUnderWay()) {
            GoodsReceipt receipt = GoodsReceipt.empty(receiptId);
            for (DraftLine line : order.lines()) {
                receipt = receipt.with(line.sku(), new GoodsReceipt.Came((order.outstanding(line) + 1) / 2, 1));
            }
            moves(floor).receive(order.id(), receipt, floor.cause());
        }
    }

    private static void close(Floor floor, PurchaseOrder order) {
        if (order.status() == PurchaseOrderStatus.PARTIALLY_RECEIVED) {
            moves(floor).close(order.id(), any -> Optional.empty(), floor.cause());
        }
    }

    private static PurchaseOrderMoves moves(Floor floor) {
        return new DecisionWiring(floor.shop.as(FUNCTION)).purchaseOrderMoves();
    }

    private static List<PurchaseOrder> purchases(Floor floor) {
        PurchaseOrderStore store =
                new PurchaseOrderStore(floor.shop.dynamoDb(), floor.shop.table("PURCHASE_ORDERS_TABLE"));
        Set<String> ids = new TreeSet<>();
        floor.rows("PURCHASE_ORDERS_TABLE").stream()
                .filter(row -> row.text("sk").equals("HEADER"))
                .forEach(row -> ids.add(row.text("pk")));
        return ids.stream().flatMap(id -> store.find(id).stream()).toList();
    }

    private static Set<String> numbers(Floor floor) {
        Set<String> numbers = new TreeSet<>();
        purchases(floor)
                .forEach(
                        order -> order.life().placement().map(Placement::number).ifPresent(numbers::add));
        return numbers;
    }

    private static List<String> supplyOf(Floor floor) {
        return floor.rows("POSITIONS_TABLE").stream()
                .filter(row -> row.text("sk").startsWith("2#SUPPLY#"))
                .map(row ->
                        row.text("pk") + " " + row.text("sk") + " " + row.number("units") + " " + row.date("arrival"))
                .sorted()
                .toList();
    }
}
