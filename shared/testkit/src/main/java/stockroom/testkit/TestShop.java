package stockroom.testkit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.lambda.Surroundings;
import stockroom.testkit.fault.Permitted;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/**
 * A shop of one test: fresh tables of the real template in the embedded DynamoDB, a clock that stands still, and what a function finds
 * around it. Close it to empty its tables.
 */
public final class TestShop implements AutoCloseable {
    /** The moment at which every test shop opens: a Thursday, 08:15:30 UTC. */
    public static final Instant OPENING = Instant.parse("2026-11-19T08:15:30Z");

    private static final AtomicInteger OPENED = new AtomicInteger();

    /** Shops that were closed and stand empty: making fourteen tables takes longer than most tests. */
    private static final Queue<Names> EMPTY = new ConcurrentLinkedQueue<>();

    private final Names names;
    private final Tables tables;
    private final MovableClock clock = new MovableClock(OPENING);
    private final Map<String, String> environment = new HashMap<>();

    private TestShop(Names names) {
        this.names = names;
        this.tables = new Tables(dynamoDb(), Parsed.TEMPLATE.tables(), names);
        for (FunctionSpec function : Parsed.TEMPLATE.functions()) {
            environment.putAll(function.variables().in(names));
        }
        environment.putAll(tables.environment());
    }

    /** An empty shop beside all others. */
    public static TestShop open() {
        Names empty = EMPTY.poll();
        if (empty != null) {
            return new TestShop(empty);
        }
        TestShop shop = new TestShop(new Names("t" + OPENED.incrementAndGet() + "-", "http://queues.invalid"));
        shop.tables.create();
        return shop;
    }

    public static Template template() {
        return Parsed.TEMPLATE;
    }

    public Names names() {
        return names;
    }

    public MovableClock clock() {
        return clock;
    }

    public DynamoDbClient dynamoDb() {
        return EmbeddedDynamoDb.shared().client();
    }

    /** The real name of a table by its variable, such as ORDERS_TABLE. */
    public String table(String variable) {
        return surroundings().variable(variable);
    }

    /** Every function's variables together. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    /** What any function finds: every variable, this shop's clock and the embedded DynamoDB. */
    public Surroundings surroundings() {
        return surroundings(Map.of());
    }

    /** The same with other clients, by their interface: a faulty DynamoDbClient, an SqsClient … */
    public Surroundings surroundings(Map<Class<?>, Object> clients) {
        Map<Class<?>, Object> all = new HashMap<>(clients);
        all.putIfAbsent(DynamoDbClient.class, dynamoDb());
        return Surroundings.of(environment, clock, all);
    }

    /** What this one function finds: its own variables, and tables that it may touch as far as its role in template.yaml goes. */
    public Surroundings as(String function) {
        return as(function, Map.of());
    }

    /** The same with other clients, held to the role as well. */
    public Surroundings as(String function, Map<Class<?>, Object> clients) {
        FunctionSpec spec = Parsed.TEMPLATE.function(function);
        Map<Class<?>, Object> all = new HashMap<>(clients);
        all.putIfAbsent(DynamoDbClient.class, dynamoDb());
        return Surroundings.of(
                spec.variables().in(names),
                clock,
                Permitted.by(Parsed.TEMPLATE, spec, names).hold(all));
    }

    @Override
    public void close() {
        tables.clear();
        EMPTY.add(names);
    }

    private static final class Parsed {
        private static final Template TEMPLATE = Template.ofThisProject();
    }
}
