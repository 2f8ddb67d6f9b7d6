package stockroom.testkit.template;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What template.yaml says the shop is made of.
 *
 * @param topics logical ids
 * @param authorizers by their name in the API
 * @param permissions by the function's logical id
 */
public record Template(
        List<Table> tables,
        List<Queue> queues,
        List<String> topics,
        List<Subscription> subscriptions,
        List<FunctionSpec> functions,
        List<Alarm> alarms,
        Map<String, Authorizer> authorizers,
        Map<String, Permissions> permissions) {

    private static final List<String> SECTIONS = List.of(
            "AWSTemplateFormatVersion",
            "Transform",
            "Description",
            "Metadata",
            "Parameters",
            "Conditions",
            "Globals",
            "Resources",
            "Outputs");

    /** The template of this checkout: found in the working directory or above it. */
    public static Template ofThisProject() {
        return read(file());
    }

    static Path file() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("template.yaml");
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new TemplateException("template.yaml is neither here nor above: run Maven inside the project");
    }

    static Template read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read " + file, unreadable);
        }
    }

    /** @throws TemplateException naming the line of the first thing that isn't known */
    public static Template parse(String text) {
        Yaml root = Yaml.parse(text);
        root.map(SECTIONS);
        Yaml resources = root.get("Resources");
        Map<String, String> types = new TreeMap<>();
        resources
                .map()
                .forEach((id, resource) -> types.put(id, resource.get("Type").text()));
        Scope scope = new Scope(section(root, "Parameters"), section(root, "Conditions"), types);
        return new Reader(present(resources, scope), root, scope).template();
    }

    private static Map<String, Yaml> section(Yaml root, String name) {
        return root.find(name).map(Yaml::map).orElse(Map.of());
    }

    private static Map<String, Yaml> present(Yaml resources, Scope scope) {
        Map<String, Yaml> present = new TreeMap<>(resources.map());
        present.values().forEach(KnownProperties::check);
        present.values().forEach(scope::check);
        present.values()
                .removeIf(resource ->
                        !resource.find("Condition").map(scope::holds).orElse(true));
        return present;
    }

    private record Reader(Map<String, Yaml> resources, Yaml root, Scope scope) {
        Template template() {
            Yaml globals = root.find("Globals").flatMap(g -> g.find("Function")).orElse(Yaml.parse("{}"));
            return new Template(
                    each(KnownProperties.TABLE, TableReader::read),
                    each(KnownProperties.QUEUE, (id, properties) -> Queue.read(id, properties, scope)),
                    each(KnownProperties.TOPIC, (id, properties) -> id),
                    each(KnownProperties.SUBSCRIPTION, (id, properties) -> Subscription.read(id, properties, scope)),
                    each(
                            KnownProperties.FUNCTION,
                            (id, properties) -> FunctionSpec.read(id, properties, globals, scope)),
                    each(KnownProperties.ALARM, (id, properties) -> Alarm.read(id, properties, scope)),
                    authorizers(),
                    permissions());
        }

        private Map<String, Permissions> permissions() {
            return resources.entrySet().stream()
                    .filter(resource -> resource.getValue().get("Type").text().equals(KnownProperties.FUNCTION))
                    .collect(Collectors.toMap(Map.Entry::getKey, function -> role(function.getValue())));
        }

        private Permissions role(Yaml function) {
            String role = scope.resource(function.get("Properties").get("Role"));
            return Permissions.read(requireNonNull(resources.get(role)).get("Properties"), scope);
        }

        private <T> List<T> each(String type, BiFunction<String, Yaml, T> read) {
            return resources.entrySet().stream()
                    .filter(resource -> resource.getValue().get("Type").text().equals(type))
                    .map(resource -> read.apply(
                            resource.getKey(),
                            resource.getValue().find("Properties").orElse(Yaml.parse("{}"))))
                    .toList();
        }

        private Map<String, Authorizer> authorizers() {
            return each(KnownProperties.API, (id, properties) -> properties).stream()
                    .flatMap(api -> api
                            .find("Auth")
                            .flatMap(auth -> auth.find("Authorizers"))
                            .map(Yaml::map)
                            .orElse(Map.of())
                            .entrySet()
                            .stream())
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, named -> Authorizer.read(named.getKey(), named.getValue(), scope)));
        }
    }

    /** @throws TemplateException when there is no such function */
    public FunctionSpec function(String nameOrId) {
        return functions.stream()
                .filter(function ->
                        function.name().equals(nameOrId) || function.id().equals(nameOrId))
                .findFirst()
                .orElseThrow(() -> new TemplateException("template.yaml has no function " + nameOrId));
    }

    public Table table(String id) {
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TemplateException("template.yaml has no table " + id));
    }
}
