package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.proof.Wishes.line;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.Cancellation;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.OrderEdit;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.ordering.Taking;
import stockroom.testkit.TestShop;
import stockroom.testkit.fault.Calls;

/** What can happen to orders and stock, each in a shop where it matters to others. */
final class Scenes {
    private static final int MANY = 54;
    private static final int IN_STOCK = 3;
    private static final String OTHER = "+380447654321";
    private static final NewOrder SMALL = Wishes.order("small", line("cup", 2), line("mug", 3), line("pot", 1));
    private static final NewOrder WAITING = Wishes.from(OTHER, null, "waiting", line("cup", 4));
    private static final NewOrder LAST = Wishes.from(OTHER, null, "last", line("cup", 3));
    private static final NewOrder LARGE = Wishes.large("large", MANY);
    private static final NewOrder RIVAL = Wishes.from(OTHER, null, "rival", line(Floor.article(0), 1));

    private Scenes() {}

    static Stream<Scene> all() {
        return Stream.concat(inOneStep(), inParts());
    }

    /** Decisions that one transaction holds, and allocations, which are many small ones. */
    static Stream<Scene> inOneStep() {
        return Stream.of(
                new Scene("an order is taken", Scenes::shelf, take(SMALL), floor -> {
                    assertThat(floor.reserved(SMALL)).isEqualTo(3);
                    assertThat(floor.order(SMALL).version()).isEqualTo(1);
                    assertThat(floor.stock("mug").uncommitted()).isEqualTo(2);
                }),
                new Scene("an order is cancelled while another waits", Scenes::queue, cancel(SMALL), floor -> {
                    assertThat(floor.order(SMALL).status()).isEqualTo(OrderStatus.CANCELLED);
                    assertThat(floor.reserved(WAITING)).isEqualTo(2);
                    assertThat(floor.stock("mug").available()).isEqualTo(1);
                }),
                new Scene("an order is edited", Scenes::queue, Scenes::edit, floor -> {
                    assertThat(floor.order(SMALL).version()).isEqualTo(2);
                    assertThat(floor.order(SMALL).lines()).hasSize(2);
                    assertThat(floor.reserved(WAITING)).isEqualTo(1);
                }),
                new Scene("an order is confirmed", Scenes::queue, confirm(SMALL), floor -> assertThat(
                                floor.stock("mug").committed())
                        .isEqualTo(2)),
                new Scene("money arrives", Scenes::queue, Scenes::pay, floor -> {
                    assertThat(floor.order(SMALL).payment()).isEqualTo(PaymentStatus.PAID);
                    assertThat(floor.order(SMALL).paid()).isEqualTo(Money.of(6_000, "UAH"));
                }),
                new Scene("units that came free are given to who waits", Scenes::freed, Scenes::carryEvents, floor -> {
                    assertThat(floor.reserved(WAITING)).isEqualTo(2);
                    assertThat(floor.reserved(LAST)).isZero();
                }),
                new Scene("units that a count missed are taken back", Scenes::missed, Scenes::carryEvents, floor -> {
                    assertThat(floor.stock("cup").onHand()).isEqualTo(1);
                    assertThat(floor.stock("cup").reserved()).isEqualTo(1);
                    assertThat(floor.reserved(SMALL)).isEqualTo(2);
                }));
    }

    /** Decisions that list their effects. */
    static Stream<Scene> inParts() {
        return Stream.of(
                new Scene(
                        "an order of many articles is taken in parts", () -> many(new Floor()), take(LARGE), floor -> {
                            assertThat(floor.reserved(LARGE)).isEqualTo(IN_STOCK);
                            assertThat(floor.order(LARGE).version()).isEqualTo(1);
                            assertThat(floor.stock(Floor.article(MANY - 1)).uncommitted())
                                    .isEqualTo(1);
                        }),
                new Scene(
                        "an order that fell short while it was taken in parts is undone",
                        Scenes::fallenShort,
                        take(LARGE),
                        floor -> {
                            assertThat(floor.moves().find(LARGE.orderId())).isEmpty();
                            assertThat(floor.stock(Floor.article(1)).available())
                                    .isEqualTo(1);
                            assertThat(floor.stock(Floor.article(MANY - 1)).demand())
                                    .isZero();
                            assertThat(floor.reserved(RIVAL)).isEqualTo(1);
                        }),
                new Scene(
                        "an order of many articles is cancelled while another waits",
                        Scenes::largeQueue,
                        cancel(LARGE),
                        floor -> {
                            assertThat(floor.order(LARGE).status()).isEqualTo(OrderStatus.CANCELLED);
                            assertThat(floor.reserved(RIVAL)).isEqualTo(1);
                            assertThat(floor.stock(Floor.article(1)).available())
                                    .isEqualTo(1);
                            assertThat(floor.stock(Floor.article(MANY - 1)).demand())
                                    .isZero();
                        }),
                new Scene(
                        "an order of many articles is confirmed",
                        Scenes::largeQueue,
                        confirm(LARGE),
                        floor -> assertThat(floor.stock(Floor.article(MANY - 1)).committed())
                                .isEqualTo(1)));
    }

    private static Floor shelf() {
        Floor floor = new Floor().article("cup", 2).article("mug", 1).article("pot", 0);
        floor.taken(Wishes.order("earlier", line("pot", 1)));
        floor.drain();
        return floor;
    }

    /** SMALL holds the cups that WAITING and LAST want. */
    private static Floor queue() {
        Floor floor = shelf();
        for (NewOrder wish : List.of(SMALL, WAITING, LAST)) {
            floor.taken(wish);
            floor.shop.clock().advance(Duration.ofMinutes(1));
        }
        return floor.drain();
    }

    private static Floor freed() {
        Floor floor = queue();
        floor.cancel(SMALL);
        return floor;
    }

    private static Floor missed() {
        return queue().count("cup", 1);
    }

    /** A few articles with a unit each, the others without: more than one transaction can hold, whatever happens to them. */
    private static Floor many(Floor floor) {
        floor.articles(MANY, 0);
        for (int i = 0; i < IN_STOCK; i++) {
            floor.count(Floor.article(i), 1);
        }
        return floor.drain();
    }

    private static Floor largeQueue() {
        Floor floor = many(new Floor());
        floor.taken(LARGE);
        floor.taken(RIVAL);
        return floor.drain();
    }

    /** An article that may not be sold without stock was there when LARGE was begun; then its process died, and a rival took the last unit. */
    private static Floor fallenShort() {
        Floor floor = many(new Floor()).product(Floor.article(0), false).begun(LARGE);
        floor.taken(RIVAL);
        return floor.drain();
    }

    private static BiConsumer<Floor, Calls> take(NewOrder wish) {
        return (floor, calls) -> {
            Taking taking = floor.takeOrder(calls).take(wish, floor.cause());
            assertThat(taking).isNotNull();
        };
    }

    private static BiConsumer<Floor, Calls> cancel(NewOrder wish) {
        return (floor, calls) -> floor.moves(calls).cancel(wish.orderId(), new Cancellation("late"), floor.cause());
    }

    private static BiConsumer<Floor, Calls> confirm(NewOrder wish) {
        return (floor, calls) -> floor.moves(calls).confirm(wish.orderId(), floor.cause());
    }

    /** One cup less, no pots, and the mugs as they were. */
    private static void edit(Floor floor, Calls calls) {
        List<OrderEdit.Line> lines = new ArrayList<>();
        lines.add(new OrderEdit.Line("1", Sku.of("cup"), Quantity.of(1)));
        lines.add(new OrderEdit.Line("2", Sku.of("mug"), Quantity.of(3)));
        floor.moves(calls)
                .edit(SMALL.orderId(), new OrderEdit(lines, null, null, null), version -> version == 1, floor.cause());
    }

    private static void pay(Floor floor, Calls calls) {
        Payment payment = Payment.received("p1", PaymentMethod.BANK_TRANSFER, Money.of(6_000, "UAH"), TestShop.OPENING);
        floor.moves(calls).pay(SMALL.orderId(), payment, floor.cause());
    }

    private static void carryEvents(Floor floor, Calls calls) {
        floor.drain(calls.around(floor.shop, "stock-allocation"));
    }
}
