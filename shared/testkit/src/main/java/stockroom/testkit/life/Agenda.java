package stockroom.testkit.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What happens when: the steps written so far, and the day's busy moments, when much is about one article. */
final class Agenda {
    /** Acts of one busy moment come so close together that they meet inside the functions. */
    static final Duration MOMENT = Duration.ofMillis(150);

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration OPEN = Duration.ofHours(16);

    /** From the morning until the day is over. */
    private static final Duration NIGHT = Duration.ofHours(23);

    private static final Duration LAST = Duration.ofSeconds(1);
    private static final int BUSY_MOMENTS = 4;

    /** A busy moment and its article. */
    private record Moment(Instant at, String sku) {}

    private final Dice dice;
    private final Basket basket;
    private final List<Step> steps = new ArrayList<>();
    private final List<Moment> busy = new ArrayList<>();
    private Instant morning = Instant.EPOCH;

    Agenda(Dice dice, Basket basket) {
        this.dice = dice;
        this.basket = basket;
    }

    /** A new day begins. */
    void turn(Instant newMorning) {
        morning = newMorning;
        busy.clear();
        for (int i = 0; i < BUSY_MOMENTS; i++) {
            Duration quarters = Duration.ofMinutes(15L * dice.between(1, 63));
            busy.add(new Moment(morning.plus(dice.inPercent(50) ? quarters : dice.upTo(OPEN)), basket.sku()));
        }
    }

    void add(Instant at, Act act) {
        steps.add(new Step(steps.size() + 1, at, act));
    }

    /** A number that no earlier act had. */
    int number() {
        return steps.size();
    }

    /** By time; of the same moment, as written. */
    List<Step> steps() {
        return steps.stream().sorted(Comparator.comparing(Step::at)).toList();
    }

    /** Whoever acts in a busy moment thinks of its article. */
    Instant moment() {
        if (dice.inPercent(60)) {
            Moment moment = dice.oneOf(busy);
            basket.think(Optional.of(moment.sku()));
            return moment.at().plus(dice.upTo(MOMENT));
        }
        basket.think(Optional.empty());
        return morning.plus(dice.upTo(OPEN));
    }

    /** So late that everything may be looked at before anything else happens. */
    Instant nightfall() {
        basket.think(Optional.empty());
        return morning.plus(NIGHT).minus(dice.upTo(LAST));
    }

    /** Moments, hours or days later. */
    Instant soonAfter(Instant at) {
        Duration span = dice.oneOf(List.of(Duration.ofSeconds(2), Duration.ofHours(1), DAY, DAY.multipliedBy(4)));
        Instant when = at.plus(dice.upTo(span));
        Optional<Instant> next =
                busy.stream().map(Moment::at).filter(each -> each.isAfter(at)).findFirst();
        return dice.inPercent(25) && next.isPresent() ? next.get().plus(dice.upTo(MOMENT)) : when;
    }
}
