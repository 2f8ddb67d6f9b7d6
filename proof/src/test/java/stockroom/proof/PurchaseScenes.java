package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.proof.Wishes.line;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.FulfilmentStatus;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.purchasing.ConfirmedLine;
import stockroom.domain.purchasing.DraftPart;
import stockroom.domain.purchasing.GoodsReceipt;
import stockroom.domain.purchasing.PurchaseConfirmation;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.purchasing.decision.DecisionWiring;
import stockroom.purchasing.decision.PurchaseOrderMoves;
import stockroom.purchasing.sending.SendPurchaseOrder;
import stockroom.purchasing.sending.SendingWiring;
import stockroom.testkit.fault.Calls;

/** What can happen to purchase orders: each is a decision whose effects on positions are applied in steps. */
final class PurchaseScenes {
    private static final String FUNCTION = "staff-purchasing";
    private static final NewOrder FIRST = Wishes.order("first", line("cup", 3), line("mug", 2));
    private static final NewOrder SECOND = Wishes.from("+380447654321", null, "second", line("cup", 4));

    private PurchaseScenes() {}

    static Stream<Scene> all() {
        return Stream.of(
                new Scene("a draft is sent", PurchaseScenes::drafted, PurchaseScenes::send, floor -> {
                    assertThat(only(floor).status()).isEqualTo(PurchaseOrderStatus.SENT);
                    assertThat(only(floor).life().placement().orElseThrow().number())
                            .isEqualTo("PO-000001");
                }),
                new Scene("part of a draft is sent", PurchaseScenes::drafted, PurchaseScenes::sendFiveCups, floor -> {
                    floor.run("{}");
                    assertThat(units(floor, PurchaseOrderStatus.SENT)).containsExactly("cup 5");
                    assertThat(units(floor, PurchaseOrderStatus.DRAFT)).containsExactlyInAnyOrder("cup 4", "mug 4");
                    floor.drain().assertClean("the rest is bought");
                }),
                new Scene(
                        "goods come for who waits",
                        PurchaseScenes::sent,
                        receive(GoodsReceipt.empty("r1").with(Sku.of("cup"), new GoodsReceipt.Came(5, 0))),
                        floor -> {
                            assertThat(only(floor).status()).isEqualTo(PurchaseOrderStatus.PARTIALLY_RECEIVED);
                            assertThat(floor.order(FIRST)
                                            .line("1")
                                            .orElseThrow()
                                            .reserved())
                                    .isEqualTo(Quantity.of(3));
                            assertThat(floor.reserved(SECOND)).isEqualTo(2);
                        }),
                new Scene(
                        "goods come for more than who waits",
                        PurchaseScenes::sent,
                        receive(GoodsReceipt.empty("r1")
                                .with(Sku.of("cup"), new GoodsReceipt.Came(8, 1))
                                .with(Sku.of("mug"), new GoodsReceipt.Came(9, 0))
                                .with(Sku.of("jar"), new GoodsReceipt.Came(1, 0))),
                        floor -> {
                            assertThat(only(floor).status()).isEqualTo(PurchaseOrderStatus.RECEIVED);
                            assertThat(floor.order(FIRST).fulfilment()).contains(FulfilmentStatus.RESERVED);
                            assertThat(floor.stock("cup").available()).isEqualTo(1);
                            assertThat(floor.stock("mug").onHand()).isEqualTo(4);
                        }),
                new Scene("a supplier confirms less", PurchaseScenes::sent, PurchaseScenes::confirm, floor -> {
                    assertThat(only(floor).status()).isEqualTo(PurchaseOrderStatus.CONFIRMED);
                    assertThat(only(floor)
                                    .outstanding(only(floor).line(Sku.of("cup")).orElseThrow()))
                            .isEqualTo(6);
                }),
                new Scene(
                        "a purchase order is cancelled",
                        PurchaseScenes::sent,
                        PurchaseScenes::cancel,
                        floor -> assertThat(only(floor).status()).isEqualTo(PurchaseOrderStatus.CANCELLED)));
    }

    /** Two orders wait for what one draft buys: 8 cups and 4 mugs, in packs of 4. */
    private static Floor drafted() {
        Floor floor = new Floor().article("cup", 0).article("mug", 0).bought(List.of("cup", "mug"));
        for (NewOrder wish : List.of(FIRST, SECOND)) {
            floor.taken(wish);
            floor.moves().confirm(wish.orderId(), floor.cause());
            floor.shop.clock().advance(Duration.ofMinutes(1));
        }
        floor.run("{}");
        return floor.drain();
    }

    private static Floor sent() {
        Floor floor = drafted();
        send(floor, Calls.counted());
        return floor.drain();
    }

    private static void send(Floor floor, Calls calls) {
        SendingWiring.sendPurchaseOrder(calls.around(floor.shop, FUNCTION))
                .byHand(only(floor).id(), DraftPart.WHOLE, SendPurchaseOrder.Objection.NONE, floor.cause());
    }

    /** Of 8 cups, 7 of them needed, and 4 mugs. */
    private static void sendFiveCups(Floor floor, Calls calls) {
        DraftPart five = new DraftPart(List.of(new DraftPart.Line(Sku.of("cup"), Quantity.of(5))));
        SendingWiring.sendPurchaseOrder(calls.around(floor.shop, FUNCTION))
                .byHand(goneFirst(floor).id(), five, SendPurchaseOrder.Objection.NONE, floor.cause());
    }

    private static List<String> units(Floor floor, PurchaseOrderStatus status) {
        return all(floor).stream()
                .filter(order -> order.status() == status)
                .flatMap(order -> order.lines().stream())
                .map(line -> line.sku() + " " + line.quantity())
                .toList();
    }

    private static BiConsumer<Floor, Calls> receive(GoodsReceipt receipt) {
        return (floor, calls) -> moves(floor, calls).receive(only(floor).id(), receipt, floor.cause());
    }

    private static void confirm(Floor floor, Calls calls) {
        ConfirmedLine six = new ConfirmedLine(Quantity.of(6), null, null);
        moves(floor, calls)
                .confirm(
                        only(floor).id(),
                        new PurchaseConfirmation(1, List.of(new PurchaseConfirmation.Line(Sku.of("cup"), six))),
                        floor.cause());
    }

    private static void cancel(Floor floor, Calls calls) {
        moves(floor, calls)
                .cancel(only(floor).id(), order -> Optional.empty(), order -> List.of("an order"), floor.cause());
    }

    private static PurchaseOrderMoves moves(Floor floor, Calls calls) {
        return new DecisionWiring(calls.around(floor.shop, FUNCTION)).purchaseOrderMoves();
    }

    /** The purchase order that was there first: what went, and while nothing has gone, the draft. */
    private static PurchaseOrder goneFirst(Floor floor) {
        return all(floor).stream().filter(order -> !order.isDraft()).findFirst().orElseGet(() -> only(floor));
    }

    private static PurchaseOrder only(Floor floor) {
        assertThat(all(floor)).hasSize(1);
        return all(floor).get(0);
    }

    private static List<PurchaseOrder> all(Floor floor) {
        PurchaseOrderStore store =
                new PurchaseOrderStore(floor.shop.dynamoDb(), floor.shop.table("PURCHASE_ORDERS_TABLE"));
        return floor.rows("PURCHASE_ORDERS_TABLE").stream()
                .filter(row -> row.text("sk").equals("HEADER"))
                .map(row -> store.find(row.text("pk")).orElseThrow())
                .toList();
    }
}
