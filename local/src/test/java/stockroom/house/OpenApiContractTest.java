package stockroom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import stockroom.lambda.http.Access;
import stockroom.lambda.http.Role;
import stockroom.testkit.template.Template;
import stockroom.testkit.template.Trigger;

/** openapi.yaml tells the routes that exist, who may call them, and an example of each body and each answer. */
class OpenApiContractTest {
    private final Map<String, Object> api = read();

    @Test
    void it_tells_every_route_of_the_template_and_no_other() {
        TreeSet<String> routes = new TreeSet<>();
        Template.ofThisProject().functions().forEach(f -> f.triggers(Trigger.Route.class)
                .forEach(route -> routes.add(route.key())));
        assertThat(operations().keySet()).isEqualTo(routes);
    }

    @Test
    void it_tells_the_roles_of_the_role_table() {
        Map<String, TreeSet<String>> told = new TreeMap<>();
        operations().forEach((route, operation) -> {
            if (operation.containsKey("x-roles")) {
                told.put(route, new TreeSet<>(texts(operation.get("x-roles"))));
            }
        });
        Map<String, TreeSet<String>> table = new TreeMap<>();
        Access.ROLES.forEach((route, roles) ->
                table.put(route, new TreeSet<>(roles.stream().map(Role::word).toList())));
        assertThat(told).isEqualTo(table);
    }

    @Test
    void every_body_and_every_answer_with_one_has_an_example() {
        List<String> without = new ArrayList<>();
        operations().forEach((route, operation) -> {
            find(operation, "requestBody").ifPresent(body -> mention(route + " request", body, without));
            map(operation.get("responses"))
                    .forEach((status, response) -> mention(route + " " + status, resolve(map(response)), without));
        });
        assertThat(without).isEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        List<String> references = new ArrayList<>();
        collect(api, references);
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(resolve(Map.of("$ref", reference)))
                .as(reference)
                .isNotEmpty());
    }

    private static void mention(String where, Map<String, Object> body, List<String> without) {
        find(body, "content")
                .ifPresent(content -> content.forEach((type, media) -> {
                    if (!map(media).containsKey("example") && !map(media).containsKey("examples")) {
                        without.add(where + " " + type);
                    }
                }));
    }

    private Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> operations = new TreeMap<>();
        map(api.get("paths")).forEach((path, methods) -> map(methods)
                .forEach((method, operation) ->
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, map(operation))));
        return operations;
    }

    private Map<String, Object> resolve(Map<String, Object> object) {
        if (!(object.get("$ref") instanceof String reference)) {
            return object;
        }
        Map<String, Object> found = api;
        for (String step : reference.substring("#/".length()).split("/")) {
            found = find(found, step).orElse(Map.of());
        }
        return found;
    }

    private static void collect(Object node, List<String> references) {
        if (node instanceof Map<?, ?> object) {
            if (object.get("$ref") instanceof String reference) {
                references.add(reference);
            }
            object.values().forEach(value -> collect(value, references));
        } else if (node instanceof List<?> list) {
            list.forEach(value -> collect(value, references));
        }
    }

    private static Optional<Map<String, Object>> find(Map<String, Object> object, String name) {
        return object.containsKey(name) ? Optional.of(map(object.get(name))) : Optional.empty();
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static Map<String, Object> map(Object object) {
        Map<String, Object> map = new TreeMap<>();
        ((Map<?, ?>) object).forEach((name, value) -> map.put(String.valueOf(name), value));
        return map;
    }

    private static Map<String, Object> read() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("openapi.yaml"))) {
            folder = folder.getParent();
        }
        try {
            return map(new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(folder.resolve("openapi.yaml"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read openapi.yaml", unreadable);
        }
    }
}
