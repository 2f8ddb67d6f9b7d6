package stockroom.testkit.life;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stockroom.dynamodb.audit.Audit;
import stockroom.dynamodb.audit.Unfinished;
import stockroom.testkit.simulation.SimulatedCloud;
import stockroom.testkit.simulation.Weather;

/**
 * Lives a life in the simulated cloud. After every day the auditor looks at what always holds; at quiet moments, some days apart, it looks at
 * everything, and so does the reference model.
 */
final class LifeRun {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int QUIET_PERCENT = 35;

    /** What holds only once streams and queues are drained and a run is done (rulebook §13). */
    private static final Set<String> ONLY_WHEN_QUIET = Set.of("I7", "I8");

    private final Life life;
    private final Weather weather;
    private final SimulatedCloud cloud;
    private final CloudStreet.Keys keys;
    private final ReferenceShop reference;
    private final Dice dice;
    private Instant quietBefore = Instant.EPOCH;
    private int orders;

    private LifeRun(Life life, Weather weather, SimulatedCloud cloud) {
        this.life = life;
        this.weather = weather;
        this.cloud = cloud;
        this.keys = new CloudStreet.Keys(SignedWords.of(cloud));
        this.reference = new ReferenceShop(life.plan());
        this.dice = new Dice(life.seed());
    }

    static Verdict live(Life life, Weather weather) {
        try (SimulatedCloud cloud = SimulatedCloud.open(weather, life.start())) {
            return new LifeRun(life, weather, cloud).live();
        } catch (Throwable broken) {
            return new Verdict(life, weather, 0, 0, 0, List.of(), List.of(broke(broken)), Map.of(), 0);
        }
    }

    private Verdict live() {
        List<String> violations = new ArrayList<>(orBroken(this::opened));
        int day = 0;
        while (day < life.days() && violations.isEmpty()) {
            Instant begin = life.start().plus(DAY.multipliedBy(day));
            day++;
            Instant end = life.start().plus(DAY.multipliedBy(day));
            life.steps().stream()
                    .filter(step -> !step.at().isBefore(begin) && step.at().isBefore(end))
                    .forEach(this::schedule);
            violations.addAll(lived(end, day == life.days()));
        }
        return new Verdict(
                life, weather, day, orders, keys.requests(), cloud.faults(), violations, deadLetters(), cloud.trace());
    }

    private Map<String, Long> deadLetters() {
        String table = cloud.table("DEAD_LETTERS_TABLE");
        return Tally.of(cloud.tables().scanPaginator(request -> request.tableName(table)).items().stream()
                .map(row -> requireNonNull(row.get("consumer")).s())
                .toList());
    }

    private List<String> lived(Instant end, boolean last) {
        boolean quiet = dice.inPercent(QUIET_PERCENT) || last;
        return orBroken(() -> {
            cloud.runUntil(later(cloud.now(), end));
            return quiet ? quietMorning(last) : morning();
        });
    }

    /**
     * A shop that can't even be looked at any more is as wrong as one that shows something wrong. So is an {@link Error}: a call that AWS would
     * refuse is one.
     */
    private static List<String> orBroken(Supplier<List<String>> found) {
        try {
            return found.get();
        } catch (Throwable broken) {
            return List.of(broke(broken));
        }
    }

    private static String broke(Throwable broken) {
        return Lives.BROKE
                + Stream.iterate(broken, Objects::nonNull, Throwable::getCause)
                        .map(Throwable::toString)
                        .collect(Collectors.joining("; because of "));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private List<String> opened() {
        CloudStreet street = new CloudStreet(cloud, 0, keys);
        Stage stage = new Stage(street.undisturbed(), reference);
        life.opening().forEach(act -> act.perform(stage));
        for (ShopPlan.Channel channel : life.plan().channels()) {
            stage.read(
                    Ask.post(Ask.OWNER, "/staff/channels/" + channel.id() + "/keys", ""),
                    made -> keys.keep(channel.id(), made.path("apiKey").asText()));
        }
        return List.of();
    }

    private void schedule(Step step) {
        Stage stage = new Stage(new CloudStreet(cloud, step.id(), keys), reference);
        cloud.at(later(cloud.now(), step.at()), step.id(), () -> step.act().perform(stage));
    }

    private List<String> morning() {
        return audited(cloud.audit())
                .filter(violation -> ONLY_WHEN_QUIET.stream().noneMatch(violation::startsWith))
                .toList();
    }

    private List<String> quietMorning(boolean last) {
        cloud.quiet();
        Audit audit = cloud.audit();
        List<String> found = new ArrayList<>(audited(audit).toList());
        Instant now = cloud.now();
        audit.unfinished().stream()
                .filter(unfinished -> !mayWaitForItsOrder(unfinished, now))
                .forEach(unfinished -> found.add("still under way when all is quiet: " + unfinished));
        Onlooker onlooker = new Onlooker(new CloudStreet(cloud, 0, keys).undisturbed());
        Sight sight = onlooker.look(reference, path -> last || reference.terms().isOpen(path, now));
        orders = sight.orders().size();
        found.addAll(reference.differences(sight));
        cloud.lettersOutOfTurn().forEach(letter -> found.add("letter " + letter + " (R61)"));
        found.addAll(RankingFacts.differences(sight, onlooker.ranking()));
        found.addAll(new MessageFacts(cloud.letters().keySet(), cloud.shortMessages(), reference.terms(), sight.at())
                .differences(sight.orders(), quietBefore));
        quietBefore = sight.at();
        return found;
    }

    /** What a provider says of an order that nobody knows is kept for an hour before a person is asked (R20). */
    private static boolean mayWaitForItsOrder(Unfinished unfinished, Instant now) {
        return unfinished.kind() == Unfinished.Kind.PAYMENT
                && unfinished.since().isAfter(now.minus(Duration.ofHours(1)));
    }

    private static Stream<String> audited(Audit audit) {
        return audit.violations().stream()
                .map(violation -> violation.invariant() + " " + violation.key() + ": expected " + violation.expected()
                        + ", actual " + violation.actual());
    }
}
