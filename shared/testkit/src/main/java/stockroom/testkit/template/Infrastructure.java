package stockroom.testkit.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of template.yaml that holds data and carries messages, as CloudFormation takes it: tables, queues, topics, subscriptions and
 * their alarms. Functions, the API and whatever refers to them are left out, for a cloud that has none.
 */
public final class Infrastructure {
    /** Resource type → the property that gives it a name. */
    private static final Map<String, String> NAMED = Map.of(
            KnownProperties.TABLE, "TableName", KnownProperties.QUEUE, "QueueName", KnownProperties.TOPIC, "TopicName");

    private static final Set<String> KEPT = Set.of(
            KnownProperties.TABLE,
            KnownProperties.QUEUE,
            KnownProperties.TOPIC,
            KnownProperties.SUBSCRIPTION,
            KnownProperties.ALARM,
            "AWS::SQS::QueuePolicy");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9]+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Yaml root;
    private final Map<String, Yaml> resources;

    private Infrastructure(Yaml root) {
        this.root = root;
        this.resources = new TreeMap<>(root.get("Resources").map());
        Set<String> gone = new HashSet<>();
        resources.forEach((id, resource) -> {
            if (!KEPT.contains(resource.get("Type").text())) {
                gone.add(id);
            }
        });
        int before;
        do {
            before = gone.size();
            resources.forEach((id, resource) -> {
                if (mentions(resource, gone)) {
                    gone.add(id);
                }
            });
        } while (gone.size() > before);
        resources.keySet().removeAll(gone);
    }

    /** Of this checkout's template. */
    public static Infrastructure ofThisProject() {
        try {
            return of(Files.readString(Template.file()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read template.yaml", unreadable);
        }
    }

    static Infrastructure of(String template) {
        return new Infrastructure(Yaml.parse(template));
    }

    /** Logical ids of what is in it. */
    public Set<String> ids() {
        return Set.copyOf(resources.keySet());
    }

    /** CloudFormation's JSON; tables, queues and topics are called so, instead of by names made up at deployment. */
    public String json(Names names) {
        Map<String, Object> template = new LinkedHashMap<>();
        for (String section : List.of("AWSTemplateFormatVersion", "Transform", "Parameters", "Conditions")) {
            root.find(section).ifPresent(content -> template.put(section, plain(content)));
        }
        Map<String, Object> named = new LinkedHashMap<>();
        resources.forEach((id, resource) -> named.put(id, named(id, resource, names)));
        template.put("Resources", named);
        try {
            return JSON.writeValueAsString(template);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts, numbers, flags, lists and maps are JSON", impossible);
        }
    }

    private static Map<String, Object> named(String id, Yaml resource, Names names) {
        Map<String, Object> named = plain(resource.map());
        String property = NAMED.get(resource.get("Type").text());
        if (property != null) {
            Map<String, Object> properties =
                    plain(resource.find("Properties").map(Yaml::map).orElse(Map.of()));
            properties.put(property, names.name(id));
            named.put("Properties", properties);
        }
        return named;
    }

    private static boolean mentions(Yaml yaml, Collection<String> ids) {
        if (yaml.function().isPresent()) {
            return targets(yaml).stream().anyMatch(ids::contains) || inside(yaml.argument(), ids);
        }
        return inside(yaml, ids);
    }

    private static boolean inside(Yaml yaml, Collection<String> ids) {
        return yaml.isMap() && yaml.map().values().stream().anyMatch(value -> mentions(value, ids))
                || yaml.isList() && yaml.list().stream().anyMatch(item -> mentions(item, ids));
    }

    private static Set<String> targets(Yaml function) {
        Yaml argument = function.argument();
        Set<String> targets = new HashSet<>();
        switch (function.function().orElse("")) {
            case "Ref" -> targets.add(argument.text());
            case "GetAtt" -> targets.add(Scope.attribute(function)[0]);
            case "Sub" -> {
                Matcher matcher = PLACEHOLDER.matcher(
                        argument.isList() ? argument.list().get(0).text() : argument.text());
                while (matcher.find()) {
                    targets.add(matcher.group(1));
                }
            }
            default -> {}
        }
        return targets;
    }

    private static Object plain(Yaml yaml) {
        return yaml.function()
                .<Object>map(function -> Map.of(longForm(function), argument(function, yaml)))
                .orElseGet(() -> untagged(yaml));
    }

    private static Map<String, Object> plain(Map<String, Yaml> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, value) -> plain.put(key, plain(value)));
        return plain;
    }

    private static Object untagged(Yaml yaml) {
        if (yaml.isMap()) {
            return plain(yaml.map());
        }
        return yaml.isList() ? yaml.list().stream().map(Infrastructure::plain).toList() : yaml.scalar();
    }

    private static Object argument(String function, Yaml yaml) {
        return function.equals("GetAtt") ? List.of(Scope.attribute(yaml)) : untagged(yaml.argument());
    }

    private static String longForm(String function) {
        return function.equals("Ref") || function.equals("Condition") ? function : "Fn::" + function;
    }
}
