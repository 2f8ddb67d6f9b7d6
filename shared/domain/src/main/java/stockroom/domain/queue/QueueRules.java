package stockroom.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Fingerprint;
import stockroom.domain.measure.TimeLimit;
import stockroom.domain.queue.Place.Patience;
import stockroom.domain.settings.ScoreWeights;
import stockroom.domain.settings.Settings;

/**
 * What the order of the queue follows from (R26, R27).
 *
 * @param ageingLimitOrNull how long an order may wait; null: for ever
 * @param shopZone in which a limit of calendar days is counted
 */
public record QueueRules(ScoreWeights weights, @Nullable TemporalAmount ageingLimitOrNull, ZoneId shopZone) {
    public static QueueRules of(Settings settings) {
        return new QueueRules(settings.scoreWeights(), settings.ageingLimit().orElse(null), settings.shopTimeZone());
    }

    /** Equal for rules under which every order stands in the same place. */
    public String fingerprint() {
        return new Fingerprint()
                .add(weights.inStock())
                .add(new TreeMap<>(weights.delivery()))
                .add(weights.marginPercent())
                .add(weights.paid())
                .add(weights.hourWaited())
                .add(weights.hoursAtMost())
                .add(String.valueOf(ageingLimitOrNull))
                .add(shopZone)
                .text();
    }

    /** The whole score at a moment. */
    public Score score(Worth worth, Instant waitingSince, Instant now) {
        return Score.of(worth, weights).with(age(waitingSince, now));
    }

    /** Points for each full hour waited, up to so many hours. */
    public Term age(Instant waitingSince, Instant now) {
        long hours = Math.max(0, Duration.between(waitingSince, now).toHours());
        long counted = Math.min(hours, weights.hoursAtMost());
        String most = hours > counted ? ", of which " + counted + " count" : "";
        return new Term("age", counted * weights.hourWaited(), "waits for " + hours + " full hours" + most);
    }

    /** @param points of its score without its age */
    public Place place(String orderId, long points, Instant waitingSince, Instant now) {
        long total = points + age(waitingSince, now).points();
        return new Place(orderId, patience(waitingSince, now), total, waitingSince);
    }

    /** Waiting exactly as long as the limit is not yet beyond it. */
    public Patience patience(Instant waitingSince, Instant now) {
        return agesAfter(waitingSince).filter(now::isAfter).isPresent() ? Patience.EXHAUSTED : Patience.LEFT;
    }

    public Lane lane(Instant waitingSince, Instant now) {
        boolean full = !now.isBefore(fullAt(waitingSince));
        return switch (patience(waitingSince, now)) {
            case EXHAUSTED -> full ? Lane.AGED : Lane.AGED_RISING;
            case LEFT -> full ? Lane.FULL : Lane.RISING;
        };
    }

    /** When it next changes to another lane; empty for never. */
    public Optional<Instant> changesAfter(Instant waitingSince, Instant now) {
        return Stream.concat(
                        Stream.of(fullAt(waitingSince)),
                        agesAfter(waitingSince).map(last -> last.plusMillis(1)).stream())
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
    }

    /** The lanes in which orders stand for long: those that these rules leave empty need not be read. */
    public List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        // Calendar days have no length of their own: any lane may hold somebody.
        long hours = ageingLimitOrNull instanceof Duration limit ? limit.toHours() : weights.hoursAtMost();
        boolean counted = ageingLimitOrNull == null || ageingLimitOrNull instanceof Duration;
        if (ageingLimitOrNull != null) {
            lanes.add(Lane.AGED);
        }
        if (!counted || hours < weights.hoursAtMost()) {
            lanes.add(Lane.AGED_RISING);
        }
        if (ageingLimitOrNull == null || !counted || hours > weights.hoursAtMost()) {
            lanes.add(Lane.FULL);
        }
        lanes.add(Lane.RISING);
        return lanes;
    }

    private Instant fullAt(Instant waitingSince) {
        return waitingSince.plus(Duration.ofHours(weights.hoursAtMost()));
    }

    private Optional<Instant> agesAfter(Instant waitingSince) {
        return Optional.ofNullable(ageingLimitOrNull).map(limit -> TimeLimit.end(waitingSince, limit, shopZone));
    }
}
