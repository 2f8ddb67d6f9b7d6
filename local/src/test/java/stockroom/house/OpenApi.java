package stockroom.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** openapi.yaml, read: its routes, and what its references lead to. */
public final class OpenApi {
    private final JsonNode root;

    private OpenApi(JsonNode root) {
        this.root = root;
    }

    /** What openapi.yaml tells of one route. */
    public record Operation(String method, String path, JsonNode told) {
        public String route() {
            return method + " " + path;
        }

        public String id() {
            return told.path("operationId").asText();
        }

        public boolean isForStaff() {
            return path.startsWith("/staff/");
        }

        /** Behind a link that is a secret itself: neither key nor token is asked for. */
        public boolean isBehindALink() {
            return path.startsWith("/supplier/");
        }

        /** From whoever signs it: neither key nor token is asked for. */
        public boolean isSigned() {
            return path.startsWith("/payments/");
        }

        /** The words of those who may; empty for a storefront's route. */
        public Set<String> roles() {
            Set<String> roles = new TreeSet<>();
            told.path("x-roles").forEach(role -> roles.add(role.asText()));
            return roles;
        }
    }

    /** A body with an example and the schema that it must keep. */
    public record Example(String where, JsonNode value, JsonNode schema) {}

    public static OpenApi ofThisProject() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("openapi.yaml"))) {
            folder = folder.getParent();
        }
        try {
            Object yaml = new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(folder.resolve("openapi.yaml")));
            return new OpenApi(new ObjectMapper().valueToTree(yaml));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read openapi.yaml", unreadable);
        }
    }

    public JsonNode root() {
        return root;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.add(
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    public Operation operation(String id) {
        return operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    /** What is meant: the node, or what its reference leads to; missing where that leads nowhere. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? resolve(root.at(node.path("$ref").asText().substring(1))) : node;
    }

    public JsonNode response(Operation operation, String status) {
        return resolve(operation.told().path("responses").path(status));
    }

    /** The example of a JSON request body; missing where there is none. */
    public JsonNode requestExample(Operation operation) {
        return operation.told().at("/requestBody/content/application~1json/example");
    }

    /** Every example of every body, asked and answered. */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (Operation operation : operations()) {
            collect(operation.route() + " request", operation.told().path("requestBody"), examples);
            operation
                    .told()
                    .path("responses")
                    .properties()
                    .forEach(response -> collect(
                            operation.route() + " " + response.getKey(), resolve(response.getValue()), examples));
        }
        return examples;
    }

    private static void collect(String where, JsonNode body, List<Example> examples) {
        body.path("content").properties().forEach(media -> {
            JsonNode schema = media.getValue().path("schema");
            if (media.getValue().has("example")) {
                examples.add(new Example(where, media.getValue().path("example"), schema));
            }
            media.getValue()
                    .path("examples")
                    .properties()
                    .forEach(example -> examples.add(new Example(
                            where + " " + example.getKey(), example.getValue().path("value"), schema)));
        });
    }
}
