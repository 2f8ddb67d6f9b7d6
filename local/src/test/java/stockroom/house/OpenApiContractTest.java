package stockroom.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stockroom.lambda.http.Access;
import stockroom.lambda.http.Role;
import stockroom.testkit.template.Template;
import stockroom.testkit.template.Trigger;

/** openapi.yaml tells the routes that exist, who may call them, and an example of each body and each answer. */
class OpenApiContractTest {
    private final OpenApi api = OpenApi.ofThisProject();

    @Test
    void it_tells_every_route_of_the_template_and_no_other() {
        Set<String> routes = new TreeSet<>();
        Template.ofThisProject().functions().forEach(f -> f.triggers(Trigger.Route.class)
                .forEach(route -> routes.add(route.key())));
        assertThat(api.operations().stream().map(OpenApi.Operation::route).collect(Collectors.toSet()))
                .isEqualTo(routes);
    }

    @Test
    void it_tells_the_roles_of_the_role_table() {
        Map<String, Set<String>> told = new TreeMap<>();
        api.operations().stream()
                .filter(OpenApi.Operation::isForStaff)
                .forEach(operation -> told.put(operation.route(), operation.roles()));
        Map<String, Set<String>> table = new TreeMap<>();
        Access.ROLES.forEach((route, roles) ->
                table.put(route, new TreeSet<>(roles.stream().map(Role::word).toList())));
        assertThat(told).isEqualTo(table);
    }

    @Test
    void every_body_and_every_answer_with_one_has_an_example() {
        List<String> without = new ArrayList<>();
        api.operations().forEach(operation -> {
            mention(operation.route() + " request", operation.told().path("requestBody"), without);
            operation
                    .told()
                    .path("responses")
                    .properties()
                    .forEach(response -> mention(
                            operation.route() + " " + response.getKey(), api.resolve(response.getValue()), without));
        });
        assertThat(without).isEmpty();
    }

    @Test
    void every_example_keeps_its_schema() {
        Schema schemas = new Schema(api);
        assertThat(api.examples()).hasSizeGreaterThan(100).allSatisfy(example -> assertThat(
                        schemas.faults(example.value(), example.schema()))
                .as(example.where())
                .isEmpty());
    }

    @Test
    void every_reference_and_every_link_leads_somewhere() {
        List<JsonNode> references = api.root().findParents("$ref");
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(api.resolve(reference))
                .as(reference.toString())
                .isNotEmpty());
        assertThat(api.root().at("/components/links")).isNotEmpty().allSatisfy(link -> assertThat(
                        api.operation(link.path("operationId").asText()))
                .isNotNull());
    }

    private static void mention(String where, JsonNode body, List<String> without) {
        body.path("content").properties().forEach(media -> {
            if (!media.getValue().has("example") && !media.getValue().has("examples")) {
                without.add(where + " " + media.getKey());
            }
        });
    }
}
