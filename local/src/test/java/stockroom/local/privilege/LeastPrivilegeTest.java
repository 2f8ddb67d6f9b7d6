package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Permissions.Grant;
import stockroom.testkit.template.Trigger;

/** Each function's role allows what the function and its triggers do, and nothing else. */
class LeastPrivilegeTest {
    static Stream<FunctionSpec> functions() {
        return Day.TEMPLATE.functions().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void each_granted_action_is_used(FunctionSpec function) {
        Set<String> unused = texts(granted(function));
        unused.removeAll(texts(Day.lived().used().get(function.name())));
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
    void no_call_was_refused_and_no_variable_missed() {
        assertThat(Day.lived().complaints()).doesNotContain("AccessDenied").doesNotContain("environment variable");
    }

    @Test
    void every_route_was_called() {
        assertThat(Day.lived().called())
                .containsExactlyInAnyOrderElementsOf(functions()
                        .flatMap(function -> function.triggers(Trigger.Route.class).stream())
                        .map(Trigger.Route::key)
                        .toList());
    }

    @Test
    void every_table_is_used_and_every_index_queried() {
        Set<String> touched = Day.lived().used().values().stream()
                .flatMap(Set::stream)
                .map(Grant::arn)
                .filter(arn -> arn.contains(":dynamodb:"))
                .collect(Collectors.toSet());
        Set<String> there = new HashSet<>();
        Day.TEMPLATE.tables().forEach(table -> {
            String arn = Day.NAMES.arn("dynamodb", table.id());
            there.add(arn);
            table.indexes().forEach(index -> there.add(arn + "/index/" + index.name()));
        });
        assertThat(touched).containsExactlyInAnyOrderElementsOf(there);
    }

    private static Set<Grant> granted(FunctionSpec function) {
        return Day.TEMPLATE.permissions().get(function.id()).in(Day.NAMES);
    }

    /** Lambda polls queues and streams, and writes the log, as the function's role. */
    private static Set<Grant> triggering(FunctionSpec function) {
        Set<Grant> needed = new HashSet<>();
        String log = Day.NAMES.arn("logs", function.id().replace("Function", "Log"));
        Stream.of("CreateLogStream", "PutLogEvents").forEach(action -> needed.add(new Grant("logs:" + action, log)));
        function.triggers(Trigger.Messages.class).forEach(messages -> Stream.of(
                        "ReceiveMessage", "DeleteMessage", "GetQueueAttributes")
                .forEach(action -> needed.add(new Grant("sqs:" + action, Day.NAMES.arn("sqs", messages.queue())))));
        function.triggers(Trigger.Stream.class)
                .forEach(stream -> Stream.of("DescribeStream", "GetRecords", "GetShardIterator", "ListStreams")
                        .forEach(action -> needed.add(
                                new Grant("dynamodb:" + action, Day.NAMES.arn("dynamodb", stream.table())))));
        return needed;
    }

    private static Set<String> texts(Set<Grant> grants) {
        return grants.stream()
                .map(grant -> grant.arn().replaceFirst("^.*" + Day.PREFIX, "") + " " + grant.action())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
