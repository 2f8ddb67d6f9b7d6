package stockroom.testkit.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A piece of the template: a text, a list or a map, with the line where it stands and the CloudFormation function before it, if any. */
final class Yaml {
    private static final String STANDARD_TAG = "tag:yaml.org";

    private final Node node;

    private Yaml(Node node) {
        this.node = node;
    }

    static Yaml parse(String text) {
        try {
            return new Compose(LoadSettings.builder().build())
                    .composeString(text)
                    .map(Yaml::new)
                    .orElseThrow(() -> new TemplateException("template.yaml is empty"));
        } catch (YamlEngineException broken) {
            throw new TemplateException("template.yaml is not YAML: " + broken.getMessage());
        }
    }

    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    /** The function of a short form: {@code Ref} of {@code !Ref X}; of the long form {@code Ref: X} too. Empty for a plain value. */
    Optional<String> function() {
        String tag = node.getTag().getValue();
        if (!tag.startsWith(STANDARD_TAG)) {
            return Optional.of(tag.substring(1));
        }
        return isMap() && map().size() == 1
                ? map().keySet().stream()
                        .filter(Yaml::isLongForm)
                        .map(key -> key.replace("Fn::", ""))
                        .findFirst()
                : Optional.empty();
    }

    /** What stands behind the function. */
    Yaml argument() {
        return node.getTag().getValue().startsWith(STANDARD_TAG)
                ? map().values().iterator().next()
                : this;
    }

    private static boolean isLongForm(String key) {
        return key.equals("Ref") || key.equals("Condition") || key.startsWith("Fn::");
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw error("expected a text");
    }

    /** A number or a flag where it is written as one, else the text. */
    Object scalar() {
        return switch (node.getTag().getValue()) {
            case STANDARD_TAG + ",2002:int" -> Long.parseLong(text());
            case STANDARD_TAG + ",2002:bool" -> Boolean.parseBoolean(text());
            default -> text();
        };
    }

    int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException wrong) {
            throw error("expected a whole number, not " + text());
        }
    }

    List<Yaml> list() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(Yaml::new).toList();
        }
        throw error("expected a list");
    }

    Map<String, Yaml> map() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("expected a map");
        }
        Map<String, Yaml> entries = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            entries.put(new Yaml(entry.getKeyNode()).text(), new Yaml(entry.getValueNode()));
        }
        return entries;
    }

    /** The map, which must hold none but these keys. */
    Map<String, Yaml> map(Collection<String> known) {
        Map<String, Yaml> entries = map();
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.error("property " + key + " is not known here; known are " + String.join(", ", known));
            }
        });
        return entries;
    }

    Yaml get(String key) {
        return find(key).orElseThrow(() -> error(key + " is missing"));
    }

    Optional<Yaml> find(String key) {
        return Optional.ofNullable(map().get(key));
    }

    TemplateException error(String message) {
        return new TemplateException(line(), message);
    }
}
