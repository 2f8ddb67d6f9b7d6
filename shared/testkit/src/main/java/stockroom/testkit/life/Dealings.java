package stockroom.testkit.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Purchase orders and what becomes of them: sent by hand, answered by suppliers, received, and ended. */
final class Dealings {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int OVERTAKING = 100;

    /** About as long as a draft is on its way. */
    private static final Duration SENDING = Duration.ofMillis(600);

    private static final int MANY = 20;
    private static final List<String> UNDER_WAY = List.of("SENT", "SENT", "CONFIRMED", "PARTIALLY_RECEIVED");

    private final Dice dice;
    private final Agenda agenda;

    Dealings(Dice dice, Agenda agenda) {
        this.dice = dice;
        this.agenda = agenda;
    }

    /** Now and then two buyers send the same draft at once, or a run meets it on its way. */
    void sending() {
        Instant at = agenda.moment();
        SendDraft send = new SendDraft(
                dice.oneOf(List.of("DRAFT", "DRAFT", "HELD")),
                dice.between(0, MANY),
                dice.oneOf(List.of(SendDraft.Seen.values())),
                dice.inPercent(60) ? SendDraft.Part.ALL : dice.oneOf(List.of(SendDraft.Part.values())));
        agenda.add(at, send);
        if (dice.inPercent(25)) {
            agenda.add(at.plusMillis(dice.between(0, OVERTAKING)), send);
        }
        if (dice.inPercent(40)) {
            agenda.add(at.plus(dice.upTo(SENDING)), new RunByHand(RunByHand.Extent.FULL));
        }
    }

    /** What comes is often entered twice, and now and then something is wrong with it. */
    void receipt() {
        Instant at = agenda.moment();
        String id = "r" + agenda.number();
        ReceiveGoods.Manner manner = dice.inPercent(75)
                ? ReceiveGoods.Manner.AS_EXPECTED
                : dice.oneOf(List.of(ReceiveGoods.Manner.values()));
        agenda.add(
                at,
                new ReceiveGoods(
                        dice.oneOf(UNDER_WAY),
                        dice.between(0, MANY),
                        id,
                        manner,
                        dice.oneOf(List.of(0, 30, 50, 100, 100))));
        if (dice.inPercent(30)) {
            Duration span = dice.oneOf(List.of(Agenda.MOMENT, DAY));
            agenda.add(at.plus(dice.upTo(span)), new ReceiveAgain(id));
        }
    }

    /** Later versions come before earlier ones as well. */
    void answer() {
        agenda.add(
                agenda.moment(),
                new ConfirmPurchase(
                        dice.oneOf(UNDER_WAY),
                        dice.between(0, MANY),
                        dice.oneOf(List.of(ConfirmPurchase.Way.values())),
                        dice.between(1, 4),
                        dice.oneOf(List.of(Answered.values()))));
    }

    /** Pages lie open for a moment or a day, and now and then two people fill in the same one. */
    void page() {
        Instant at = agenda.moment();
        String status = dice.oneOf(UNDER_WAY);
        int which = dice.between(0, MANY);
        agenda.add(at, page(status, which));
        if (dice.inPercent(30)) {
            agenda.add(at.plusMillis(dice.between(0, OVERTAKING)), page(status, which));
        }
    }

    private FillInPage page(String status, int which) {
        return new FillInPage(
                status,
                which,
                dice.oneOf(List.of(Answered.values())),
                dice.upTo(dice.oneOf(List.of(Agenda.MOMENT, Duration.ofMinutes(5), DAY))),
                dice.oneOf(List.of(FillInPage.Press.values())));
    }

    void knock() {
        agenda.add(agenda.moment(), new TryLink(dice.oneOf(UNDER_WAY), dice.between(0, MANY)));
    }

    void ending() {
        agenda.add(
                agenda.moment(),
                new EndPurchase(
                        dice.oneOf(UNDER_WAY),
                        dice.between(0, MANY),
                        dice.oneOf(List.of(KnownPurchase.Ending.values()))));
    }
}
