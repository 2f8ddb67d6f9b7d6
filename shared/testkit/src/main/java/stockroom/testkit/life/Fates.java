package stockroom.testkit.life;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Orders and what becomes of them: sent again, confirmed, cancelled, edited and paid, in any order. */
final class Fates {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration RUSH = Duration.ofMillis(400);
    private static final List<Duration> CALL_BACKS = List.of(Duration.ofHours(6), DAY, DAY.multipliedBy(2));
    private static final int OVERTAKING = 100;
    private static final int OUTAGE = 16;

    private final Dice dice;
    private final Basket basket;
    private final Agenda agenda;
    private final Purse purse;
    private int orders;

    Fates(Dice dice, Basket basket, Agenda agenda) {
        this.dice = dice;
        this.basket = basket;
        this.agenda = agenda;
        this.purse = new Purse(dice, agenda);
    }

    /** An order and what becomes of it. */
    void order() {
        Instant at = agenda.moment();
        order(at, basket.wish(orders + 1));
    }

    private void order(Instant at, Wish wish) {
        orders++;
        agenda.add(at, new PlaceOrder(wish, dice.between(1, 6)));
        if (dice.inPercent(8)) {
            agenda.add(
                    at.plus(dice.upTo(dice.oneOf(List.of(Agenda.MOMENT, DAY.multipliedBy(6))))),
                    new PlaceOrder(wish, 2));
        }
        if (dice.inPercent(1)) {
            agenda.add(at.plus(dice.upTo(DAY)), new PlaceOrder(wish.withLines(basket.lines(wish.channel())), 2));
        }
        String key = wish.key();
        if (dice.inPercent(55)) {
            agenda.add(agenda.soonAfter(at), new ConfirmOrder(key));
        }
        if (dice.inPercent(18)) {
            Instant when = agenda.soonAfter(at);
            agenda.add(when, new CancelOrder(key, dice.oneOf(List.of(CancelOrder.By.values()))));
            if (dice.inPercent(30)) {
                agenda.add(when.plusMillis(dice.between(0, OVERTAKING)), new ConfirmOrder(key));
            }
        }
        while (dice.inPercent(22)) {
            edit(agenda.soonAfter(at), key);
        }
        purse.open(at, wish);
        if (dice.inPercent(4)) {
            agenda.add(
                    agenda.soonAfter(at), new ChooseMessages(key, dice.oneOf(List.of(ChooseMessages.Ways.values()))));
        }
        if (dice.inPercent(30)) {
            calls(at, key);
        }
    }

    /** Up to six calls, most of them missed, some told twice or late. */
    private void calls(Instant at, String key) {
        Instant when = agenda.soonAfter(at);
        for (int i = dice.between(1, 6); i > 0; i--) {
            CallClient call = new CallClient(
                    key,
                    "k" + agenda.number(),
                    dice.inPercent(75) ? CallClient.Result.NO_ANSWER : dice.oneOf(List.of(CallClient.Result.values())),
                    dice.inPercent(8) ? CallClient.Direction.IN : CallClient.Direction.OUT,
                    dice.inPercent(20) ? dice.upTo(Duration.ofHours(5)) : Duration.ZERO,
                    dice.inPercent(20) ? Optional.of(dice.oneOf(CALL_BACKS)) : Optional.empty());
            agenda.add(when, call);
            if (dice.inPercent(20)) {
                agenda.add(when.plus(dice.upTo(dice.oneOf(List.of(Agenda.MOMENT, DAY)))), call);
            }
            when = when.plus(dice.oneOf(List.of(Duration.ofMinutes(90), Duration.ofHours(2), Duration.ofHours(7))));
        }
    }

    /** Now and then two operators edit at once: the later one must be refused. */
    private void edit(Instant at, String key) {
        agenda.add(at, edit(key));
        if (dice.inPercent(25)) {
            agenda.add(at.plusMillis(dice.between(0, OVERTAKING)), edit(key));
        }
    }

    private EditOrder edit(String key) {
        return new EditOrder(
                key,
                dice.oneOf(List.of(EditOrder.Change.values())),
                dice.between(0, 9),
                basket.sku(),
                dice.between(1, 9),
                dice.upTo(dice.oneOf(List.of(Agenda.MOMENT, Duration.ofMinutes(5)))));
    }

    /** Everybody wants one article at once (R5), and it may be counted meanwhile, now and then by two people. */
    void rush(Function<String, Act> count) {
        Instant at = agenda.moment();
        String sku = basket.sku();
        for (int i = dice.oneOf(List.of(0, 0, 1, 1, 2)); i > 0; i--) {
            agenda.add(at.plus(dice.upTo(RUSH)), count.apply(sku));
        }
        buyers(dice.between(4, 14), at, sku);
    }

    /** A provider is down for some minutes: who wants to pay through it fails, and the shop should notice (R24). */
    void outage() {
        Instant hour = agenda.moment().truncatedTo(ChronoUnit.HOURS);
        Instant begin = hour.plus(Duration.ofMinutes(10));
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < OUTAGE; i++) {
            orders++;
            Wish wish = basket.rushing(orders, basket.sku()).paidBy("CARD");
            keys.add(wish.key());
            agenda.add(begin.plus(dice.upTo(Agenda.MOMENT)), new PlaceOrder(wish, 2));
            agenda.add(
                    begin.plus(Duration.ofMinutes(1)).plus(dice.upTo(Duration.ofMinutes(5))),
                    new ProviderTells(
                            Provider.OWN,
                            wish.key(),
                            "down",
                            KnownPayments.Word.FAILED,
                            ProviderTells.Attempt.UNNAMED,
                            100,
                            Duration.ZERO));
        }
        agenda.add(hour.plus(Duration.ofMinutes(55)), new LookForAlert("CARD", hour, keys));
    }

    /** The last orders of a day meet a run: what it overlooks of them, nobody else mends before all is looked at (R31). */
    void lastOrders() {
        Instant at = agenda.nightfall();
        String sku = basket.sku();
        for (int i = dice.between(1, 2); i > 0; i--) {
            agenda.add(
                    at.plus(dice.upTo(RUSH)),
                    new RunByHand(dice.oneOf(List.of(RunByHand.Extent.CHANGED, RunByHand.Extent.FULL))));
        }
        buyers(dice.between(2, 6), at, sku);
    }

    private void buyers(int count, Instant at, String sku) {
        for (int i = 0; i < count; i++) {
            order(at.plus(dice.upTo(RUSH)), basket.rushing(orders + 1, sku));
        }
    }
}
