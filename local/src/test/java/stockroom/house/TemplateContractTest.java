package stockroom.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.Access;
import stockroom.messaging.Subscriptions;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;
import stockroom.testkit.template.Trigger;

/** The template and the code say the same. */
class TemplateContractTest {
    private static final Template TEMPLATE = Template.ofThisProject();
    private static final Names NAMES = new Names("contract-", "http://127.0.0.1:9");

    /** Read by the Java runtime itself. */
    private static final String RUNTIME_S_OWN = "JAVA_TOOL_OPTIONS";

    static Stream<FunctionSpec> functions() {
        return TEMPLATE.functions().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_handler_starts_with_the_variables_that_the_template_gives_it(FunctionSpec function) {
        assertThatCode(() -> start(function, variables(function))).doesNotThrowAnyException();
        assertThatCode(() -> Class.forName(function.handler()).getConstructor()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_handler_needs_every_variable_that_the_template_gives_it(FunctionSpec function) {
        List<String> unneeded = variables(function).keySet().stream()
                .filter(name -> startsWithout(name, function))
                .sorted()
                .toList();
        assertThat(unneeded)
                .as("declared for %s and not read by it", function.name())
                .isEmpty();
    }

    @Test
    void every_module_of_functions_is_in_the_template_and_the_reverse() throws IOException {
        try (Stream<Path> folders = Files.list(root().resolve("functions"))) {
            Set<String> modules = folders.filter(Files::isDirectory)
                    .filter(f -> Files.exists(f.resolve("pom.xml")))
                    .map(f -> f.getFileName().toString())
                    .collect(Collectors.toSet());
            assertThat(functions().map(FunctionSpec::name).collect(Collectors.toSet()))
                    .isEqualTo(modules);
        }
    }

    @Test
    void the_filters_of_the_queues_are_the_subscriptions_of_the_code() {
        Map<String, String> consumers = new HashMap<>();
        functions().forEach(f -> f.triggers(Trigger.Messages.class)
                .forEach(messages -> consumers.put(messages.queue(), f.name())));
        Map<String, Set<String>> filters = new TreeMap<>();
        TEMPLATE.subscriptions()
                .forEach(s -> filters.put(
                        consumers.get(s.queue()), new TreeSet<>(s.filter().get("type"))));
        assertThat(filters).isEqualTo(new TreeMap<>(Subscriptions.all()));
    }

    @Test
    void staff_s_routes_ask_for_a_token_and_stand_in_the_role_table_and_a_storefront_s_ask_for_a_key() {
        List<Trigger.Route> routes = functions()
                .flatMap(f -> f.triggers(Trigger.Route.class).stream())
                .toList();
        assertThat(routes).isNotEmpty().allSatisfy(route -> assertThat(route.authorizer())
                .as(route.key())
                .isEqualTo(authorizer(route.path())));
        assertThat(routes.stream()
                        .filter(route -> route.path().startsWith("/staff/"))
                        .map(Trigger.Route::key))
                .containsExactlyInAnyOrderElementsOf(Access.ROLES.keySet());
    }

    /** A supplier's link is its own key, and so is a payment provider's signature. */
    private static String authorizer(String path) {
        if (path.startsWith("/supplier/") || path.startsWith("/payments/")) {
            return "";
        }
        return path.startsWith("/staff/") ? "StaffTokens" : "StorefrontKeys";
    }

    private static boolean startsWithout(String name, FunctionSpec function) {
        Map<String, String> without = new HashMap<>(variables(function));
        without.remove(name);
        try {
            start(function, without);
            return true;
        } catch (Throwable missing) {
            return !String.valueOf(missing.getMessage()).contains(name);
        }
    }

    private static Map<String, String> variables(FunctionSpec function) {
        Map<String, String> variables = new HashMap<>(function.variables().in(NAMES));
        variables.remove(RUNTIME_S_OWN);
        return variables;
    }

    private static void start(FunctionSpec function, Map<String, String> variables) throws Throwable {
        Constructor<?> constructor = Class.forName(function.handler()).getConstructor(Surroundings.class);
        try {
            constructor.newInstance(Surroundings.of(variables, Clock.systemUTC(), Map.of()));
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("template.yaml"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
