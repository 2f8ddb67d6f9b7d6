package stockroom.testkit.simulation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.audit.Audit;
import stockroom.dynamodb.audit.AuditedTables;
import stockroom.dynamodb.audit.Auditor;
import stockroom.messaging.AuditedEvents;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;
import stockroom.testkit.template.Trigger;

/**
 * A whole deployment of template.yaml on virtual time. Whoever opened it owns the time: nothing happens but within {@link #runUntil} and
 * {@link #quiet}. Actions and answers are called back while nothing else runs; they may ask for more but must not wait.
 */
public final class SimulatedCloud implements AutoCloseable {
    private static final Names NAMES = new Names("", "https://sqs.example");
    private static final long LOOK = Timeline.micros(Duration.ofMinutes(5));
    private static final int MOST_LOOKS = 12 * 24 * 3;
    private static final double RESPONSE_LOST_RATE = 1 / 150.0;

    private final Template template;
    private final Timeline timeline;
    private final Mishaps mishaps;
    private final History history;
    private final Services services;
    private final Gateway gateway;
    private final DeadLetters deadLetters;
    private final Unrest unrest;
    private final List<QueueSource> queues = new ArrayList<>();
    private final List<StreamSource> streams = new ArrayList<>();
    private final Map<Integer, Integer> requests = new HashMap<>();
    private int asked;

    private SimulatedCloud(Template template, Weather weather, Instant start) {
        this.template = template;
        this.timeline = new Timeline(start);
        this.mishaps = new Mishaps(weather, timeline);
        this.history = new History(timeline);
        this.services = new Services(template, NAMES, timeline, mishaps, history);
        Functions functions = new Functions(template, services, mishaps, history);
        this.gateway = new Gateway(template, timeline, functions);
        this.deadLetters = new DeadLetters(this::ask);
        template.functions().forEach(function -> connect(function, functions));
        this.unrest = new Unrest(template.queues(), streams, services);
        services.afterWrites(() -> streams.forEach(StreamSource::wake));
        services.afterSends(() -> queues.forEach(QueueSource::wake));
        new Poison(queues, NAMES, services, mishaps).begin();
        new Disruptions(streams, queues, services, mishaps).begin();
    }

    private void connect(FunctionSpec function, Functions functions) {
        function.triggers(Trigger.Messages.class)
                .forEach(trigger -> queues.add(new QueueSource(function.name(), trigger, NAMES, services, functions)));
        function.triggers(Trigger.Stream.class)
                .forEach(trigger ->
                        streams.add(new StreamSource(function.name(), trigger, services, functions, mishaps)));
        function.triggers(Trigger.Schedule.class)
                .forEach(trigger -> new Ticks(function.name(), trigger, services, functions, mishaps).begin());
    }

    public static SimulatedCloud open(Weather weather, Instant start) {
        return open(Parsed.TEMPLATE, weather, start);
    }

    static SimulatedCloud open(Template template, Weather weather, Instant start) {
        return new SimulatedCloud(template, weather, start);
    }

    public Instant now() {
        return timeline.instant();
    }

    /**
     * Does something at that moment.
     *
     * @param step whose it is
     */
    public void at(Instant moment, int step, Runnable action) {
        timeline.at(Timeline.micros(moment), () -> {
            history.add("step " + step);
            action.run();
        });
    }

    /**
     * Sends a request now.
     *
     * @param step whose randomness and faults it has: the same step's first request has the same ones whatever else happens
     * @param then gets the answer; empty when none came back
     */
    public void request(int step, ApiCall call, Consumer<Optional<ApiAnswer>> then) {
        String id = step + "." + requests.merge(step, 1, Integer::sum);
        history.add(id + call);
        AtomicBoolean open = new AtomicBoolean(true);
        Consumer<ApiAnswer> once = answer -> {
            if (open.getAndSet(false)) {
                boolean lost = mishaps.happens(
                        FaultKind.RESPONSE_LOST,
                        RESPONSE_LOST_RATE,
                        mishaps.dice().of(id),
                        "api@" + id);
                then.accept(lost ? Optional.empty() : Optional.of(answer));
            }
        };
        timeline.at(timeline.now() + Gateway.PATIENCE, () -> once.accept(Gateway.TOO_LATE));
        gateway.handle(id, call, once);
    }

    /** How many times each letter was handed to the mail server, by its Message-ID. */
    public Map<String, Integer> letters() {
        return services.post().letters();
    }

    /** The letters that told older news of an order after newer, in words. */
    public List<String> lettersOutOfTurn() {
        return services.post().outOfTurn();
    }

    /** The short messages that were handed over, oldest first. */
    public List<PhoneMessage> shortMessages() {
        return services.shortMessages();
    }

    /** The paths to which the letters lead whose subject names this, the oldest letter's first. */
    public List<String> links(String subject) {
        return services.post().links(subject);
    }

    /** Lets time go on until that moment. */
    public void runUntil(Instant moment) {
        mishaps.resume();
        timeline.until(Timeline.micros(moment));
    }

    /**
     * Ends all misfortune and lets time go on until nothing is left to do: what was late has come, what waited for a person in dead letters is
     * sent again, and schedules have run without finding work. Faults happen again from the next {@link #runUntil} on.
     *
     * @throws IllegalStateException when something goes on for days
     */
    public void quiet() {
        mishaps.calm();
        streams.forEach(StreamSource::goOn);
        queues.forEach(QueueSource::mend);
        for (int look = 0; look < MOST_LOOKS; look++) {
            deadLetters.workOff();
            queues.forEach(QueueSource::wake);
            timeline.until(timeline.now() + LOOK);
            if (unrest.now().isEmpty()) {
                return;
            }
        }
        throw new IllegalStateException("it never became quiet: " + unrest.now());
    }

    /** A request outside of time and without faults: for who judges. */
    public ApiAnswer ask(ApiCall call) {
        return gateway.ask("ask-" + ++asked, call);
    }

    /** The real auditor over the tables as they stand. */
    public Audit audit() {
        AuditedTables audited = AuditedTables.named(this::table);
        return new Auditor(tables(), audited, new AuditedEvents(), width -> SimulatedMachine.inTurn())
                .audit(timeline.instant());
    }

    /** The real name of a table by its variable, such as ORDERS_TABLE. */
    public String table(String variable) {
        return template.tables().stream()
                .filter(table -> table.variable().equals(variable))
                .map(table -> NAMES.name(table.id()))
                .findFirst()
                .orElseThrow();
    }

    /** What the template sets for a function. */
    public String variable(String function, String name) {
        return requireNonNull(template.function(function).variables().in(NAMES).get(name), name);
    }

    /** What went wrong so far, in order. */
    public List<Fault> faults() {
        return mishaps.happened();
    }

    /** What happened so far, call by call, as one number: equal for equal histories. */
    public long trace() {
        return history.trace();
    }

    /** The tables themselves, without latency and faults. */
    public DynamoDbClient tables() {
        return services.tables().client();
    }

    @Override
    public void close() {
        timeline.close();
    }

    private static final class Parsed {
        private static final Template TEMPLATE = Template.ofThisProject();
    }
}
