package stockroom.testkit.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How clients pay: at once or late, in parts, twice, by another method, or not, and what of it goes back to them. */
final class Purse {
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<String> METHODS = List.of("CARD", "WALLET", "BANK_TRANSFER", "RECEIPT", "TERMINAL");
    private static final int WHOLE = 100;

    private final Dice dice;
    private final Agenda agenda;

    Purse(Dice dice, Agenda agenda) {
        this.dice = dice;
        this.agenda = agenda;
    }

    /** @param at when the order is placed */
    void open(Instant at, Wish wish) {
        List<ProviderTells.Attempt> meant =
                dice.inPercent(15) ? paysAgain(at, wish) : List.of(ProviderTells.Attempt.UNNAMED);
        if (dice.inPercent(50)) {
            payments(at, wish.key(), meant);
        }
        if (dice.inPercent(15)) {
            failure(at, wish.key(), meant);
        }
        if (dice.inPercent(4)) {
            ahead(at, wish);
        }
        if (dice.inPercent(15)) {
            statement(at, wish.key());
        }
    }

    /** The bank is faster than the storefront, by seconds or by more than anybody waits for. */
    private void ahead(Instant at, Wish wish) {
        Duration earlier = dice.oneOf(List.of(Duration.ofSeconds(2), Duration.ofMinutes(20), Duration.ofMinutes(90)));
        agenda.add(at.minus(dice.upTo(earlier)), new PayAhead(wish.key(), "ahead", dice.between(1, 200_000)));
    }

    /** The same line stands in one statement or in two. */
    private void statement(Instant at, String key) {
        BookBankLine line = new BookBankLine(
                key,
                "b" + agenda.number(),
                dice.inPercent(80) ? BookBankLine.Sum.BALANCE : BookBankLine.Sum.OTHER,
                dice.between(0, 1));
        Instant when = agenda.soonAfter(at);
        agenda.add(when, line);
        if (dice.inPercent(30)) {
            agenda.add(when.plus(dice.upTo(DAY)), line);
        }
    }

    /** Once or twice, and the bank tells of any of these attempts, as often as not of one that failed. */
    private List<ProviderTells.Attempt> paysAgain(Instant at, Wish wish) {
        List<ProviderTells.Attempt> named = List.of(ProviderTells.Attempt.FIRST, ProviderTells.Attempt.NEWEST);
        if (dice.inPercent(50)) {
            failure(at, wish.key(), List.of(ProviderTells.Attempt.FIRST));
        }
        for (int i = dice.oneOf(List.of(1, 1, 2)); i > 0; i--) {
            String onDelivery = wish.deliveryKind().equals("POST") ? "CASH_ON_DELIVERY" : "CASH";
            PayAgain again = new PayAgain(
                    wish.key(), "again" + agenda.number(), dice.inPercent(15) ? onDelivery : dice.oneOf(METHODS));
            Instant when = agenda.soonAfter(at);
            agenda.add(when, again);
            if (dice.inPercent(20)) {
                agenda.add(when.plus(dice.upTo(dice.oneOf(List.of(Agenda.MOMENT, DAY)))), again);
            }
            if (dice.inPercent(50)) {
                failure(when, wish.key(), named);
            }
        }
        return named;
    }

    /** Early or late, in full or in parts, one of them reported twice. */
    private void payments(Instant at, String key, List<ProviderTells.Attempt> meant) {
        int count = dice.oneOf(List.of(1, 1, 1, 2, 3));
        for (int i = 1; i <= count; i++) {
            int percent = count == 1 ? dice.oneOf(List.of(100, 100, 100, 99, 120)) : dice.oneOf(List.of(30, 50, 100));
            Act payment = dice.inPercent(50)
                    ? new PayOrder(key, "p" + i, PayOrder.Way.RECEIVED, percent, lateness())
                    : new ProviderTells(
                            provider(KnownPayments.Word.PAID),
                            key,
                            "p" + i,
                            KnownPayments.Word.PAID,
                            dice.oneOf(meant),
                            percent,
                            lateness());
            Instant when = agenda.soonAfter(at);
            agenda.add(when, payment);
            if (dice.inPercent(20)) {
                agenda.add(when.plus(dice.upTo(dice.oneOf(List.of(Agenda.MOMENT, DAY)))), payment);
            }
        }
        if (dice.inPercent(20)) {
            refund(at, key, dice.oneOf(meant));
        }
    }

    /** Money goes back, in part or whole, and now and then that is heard of before the money came. */
    private void refund(Instant at, String key, ProviderTells.Attempt meant) {
        int percent = dice.oneOf(List.of(30, 100, 100));
        String id = "r" + agenda.number();
        agenda.add(
                agenda.soonAfter(at),
                dice.inPercent(50)
                        ? new PayOrder(key, id, PayOrder.Way.REFUNDED, percent, lateness())
                        : new ProviderTells(
                                provider(KnownPayments.Word.REFUNDED),
                                key,
                                id,
                                KnownPayments.Word.REFUNDED,
                                meant,
                                percent,
                                lateness()));
    }

    /** A payment that did not come: the provider says so, once or twice. */
    private void failure(Instant at, String key, List<ProviderTells.Attempt> meant) {
        KnownPayments.Word word = dice.oneOf(List.of(KnownPayments.Word.FAILED, KnownPayments.Word.EXPIRED));
        ProviderTells failure = new ProviderTells(
                provider(word), key, "f" + agenda.number(), word, dice.oneOf(meant), WHOLE, lateness());
        Instant when = agenda.soonAfter(at);
        agenda.add(when, failure);
        if (dice.inPercent(30)) {
            agenda.add(when.plus(dice.upTo(dice.oneOf(List.of(Agenda.MOMENT, DAY)))), failure);
        }
    }

    private Provider provider(KnownPayments.Word word) {
        Provider drawn = dice.oneOf(List.of(Provider.values()));
        return drawn.has(word) ? drawn : Provider.OWN;
    }

    private Duration lateness() {
        return dice.inPercent(30) ? dice.upTo(dice.oneOf(List.of(Duration.ofMinutes(5), DAY))) : Duration.ZERO;
    }
}
