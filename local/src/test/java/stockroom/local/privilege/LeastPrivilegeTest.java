package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.local.LocalOptions;
import stockroom.local.LocalShop;
import stockroom.testkit.EmbeddedDynamoDb;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Permissions.Grant;
import stockroom.testkit.template.Template;
import stockroom.testkit.template.Trigger;

/** Each function's role allows what the function and its triggers do, and nothing else. */
class LeastPrivilegeTest {
    private static final Template TEMPLATE = Template.ofThisProject();
    private static final String PREFIX = "privilege-";
    private static final Names NAMES = new Names(PREFIX, "http://queues.invalid");

    private static final ByteArrayOutputStream COMPLAINTS = new ByteArrayOutputStream();
    private static Map<String, Set<Grant>> used;
    private static Set<String> called;

    @BeforeAll
    static void live() {
        PrintStream complaints = new PrintStream(COMPLAINTS, true, StandardCharsets.UTF_8);
        try (LocalShop shop = LocalShop.start(TEMPLATE, new LocalOptions(0, 0, "none"), PREFIX, complaints)) {
            Desk desk = new Desk(shop);
            DynamoDbClient tables = EmbeddedDynamoDb.shared().client();
            new WorkingDay(desk).live();
            new AccidentDay(desk, new LongOrders(TEMPLATE, NAMES, tables), tables, NAMES).live();
            used = shop.grantsUsed();
            called = desk.called();
        }
    }

    static Stream<FunctionSpec> functions() {
        return TEMPLATE.functions().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void each_granted_action_is_used(FunctionSpec function) {
        Set<String> unused = texts(granted(function));
        unused.removeAll(texts(used.get(function.name())));
        unused.removeAll(texts(triggering(function)));
        assertThat(unused)
                .as("granted to " + function.name() + " and never used: take it away, or let the day do what needs it")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void what_AWS_itself_does_for_a_function_is_granted(FunctionSpec function) {
        assertThat(texts(granted(function))).containsAll(texts(triggering(function)));
    }

    @Test
    void nothing_was_refused() {
        assertThat(COMPLAINTS.toString(StandardCharsets.UTF_8)).doesNotContain("AccessDenied");
    }

    @Test
    void every_route_was_called() {
        assertThat(called)
                .containsExactlyInAnyOrderElementsOf(functions()
                        .flatMap(function -> function.triggers(Trigger.Route.class).stream())
                        .map(Trigger.Route::key)
                        .toList());
    }

    @Test
    void every_table_is_used_and_every_index_queried() {
        Set<String> touched = used.values().stream()
                .flatMap(Set::stream)
                .map(Grant::arn)
                .filter(arn -> arn.contains(":dynamodb:"))
                .collect(Collectors.toSet());
        Set<String> there = new HashSet<>();
        TEMPLATE.tables().forEach(table -> {
            String arn = NAMES.arn("dynamodb", table.id());
            there.add(arn);
            table.indexes().forEach(index -> there.add(arn + "/index/" + index.name()));
        });
        assertThat(touched).containsExactlyInAnyOrderElementsOf(there);
    }

    private static Set<Grant> granted(FunctionSpec function) {
        return TEMPLATE.permissions().get(function.id()).in(NAMES);
    }

    /** Lambda polls queues and streams, and writes the log, as the function's role. */
    private static Set<Grant> triggering(FunctionSpec function) {
        Set<Grant> needed = new HashSet<>();
        String log = NAMES.arn("logs", function.id().replace("Function", "Log"));
        Stream.of("CreateLogStream", "PutLogEvents").forEach(action -> needed.add(new Grant("logs:" + action, log)));
        function.triggers(Trigger.Messages.class)
                .forEach(messages -> Stream.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes")
                        .forEach(action ->
                                needed.add(new Grant("sqs:" + action, NAMES.arn("sqs", messages.queue())))));
        function.triggers(Trigger.Stream.class)
                .forEach(stream -> Stream.of("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams")
                        .forEach(action ->
                                needed.add(new Grant("dynamodb:" + action, NAMES.arn("dynamodb", stream.table())))));
        return needed;
    }

    private static Set<String> texts(Set<Grant> grants) {
        return grants.stream()
                .map(grant -> grant.arn().substring(grant.arn().lastIndexOf(PREFIX) + PREFIX.length()) + " "
                        + grant.action())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
