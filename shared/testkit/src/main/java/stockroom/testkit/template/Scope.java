package stockroom.testkit.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names in the template stand for: parameters at their defaults, conditions, resources. Evaluates CloudFormation's functions. */
final class Scope {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([!A-Za-z0-9:.]+)}");
    private static final Map<String, String> PSEUDO = Map.of(
            "AWS::Region", Names.REGION,
            "AWS::AccountId", Names.ACCOUNT,
            "AWS::Partition", "aws",
            "AWS::URLSuffix", "amazonaws.com",
            "AWS::StackName", "stockroom");

    private final Map<String, Yaml> parameters;
    private final Map<String, Yaml> conditions;
    private final Map<String, String> types;

    Scope(Map<String, Yaml> parameters, Map<String, Yaml> conditions, Map<String, String> types) {
        this.parameters = parameters;
        this.conditions = conditions;
        this.types = types;
    }

    /** Whether a resource with this condition is part of the shop. */
    boolean holds(Yaml condition) {
        Yaml rule = conditions.get(condition.text());
        if (rule == null) {
            throw condition.error("there is no condition " + condition.text());
        }
        return truth(rule);
    }

    /** The logical id that a {@code !Ref} or {@code !GetAtt} names. */
    String resource(Yaml reference) {
        String name =
                switch (reference.function().orElse("")) {
                    case "Ref" -> withoutAlias(reference.argument().text());
                    case "GetAtt" -> attribute(reference)[0];
                    default -> throw reference.error("expected !Ref or !GetAtt of a resource");
                };
        if (!types.containsKey(name)) {
            throw reference.error("there is no resource " + name);
        }
        return name;
    }

    /** The value as texts, lists and maps, every function evaluated. */
    Object value(Yaml yaml, Names names) {
        Optional<String> function = yaml.function();
        if (function.isPresent()) {
            return evaluate(function.get(), yaml, names);
        }
        if (yaml.isMap()) {
            Map<String, Object> entries = new LinkedHashMap<>();
            yaml.map().forEach((key, value) -> entries.put(key, value(value, names)));
            return entries;
        }
        return yaml.isList()
                ? yaml.list().stream().map(item -> value(item, names)).toList()
                : yaml.text();
    }

    String text(Yaml yaml, Names names) {
        if (value(yaml, names) instanceof String text) {
            return text;
        }
        throw yaml.error("expected a text");
    }

    /** Fails, with its line, on the first function or name in this value that isn't known. */
    void check(Yaml yaml) {
        value(yaml, new Names("", ""));
    }

    private Object evaluate(String function, Yaml yaml, Names names) {
        Yaml argument = yaml.argument();
        return switch (function) {
            case "Ref" -> reference(yaml, argument.text(), names);
            case "GetAtt" -> attribute(yaml, attribute(yaml), names);
            case "Sub" -> substitute(yaml, argument, names);
            case "If" -> value(untagged(argument).get(holds(untagged(argument).get(0)) ? 1 : 2), names);
            case "Join" -> join(untagged(argument), names);
            default ->
                throw yaml.error(
                        "function " + function + " is not known; add it to the template package or do without it");
        };
    }

    private boolean truth(Yaml yaml) {
        Names none = new Names("", "");
        List<Yaml> operands = untagged(yaml.argument());
        return switch (yaml.function().orElse("")) {
            case "Equals" -> value(operands.get(0), none).equals(value(operands.get(1), none));
            case "Not" -> !truth(operands.get(0));
            case "And" -> operands.stream().allMatch(this::truth);
            case "Or" -> operands.stream().anyMatch(this::truth);
            case "Condition" -> holds(yaml.argument());
            default -> throw yaml.error("a condition is one of Equals, Not, And, Or, Condition");
        };
    }

    private static List<Yaml> untagged(Yaml argument) {
        return argument.list();
    }

    private String join(List<Yaml> argument, Names names) {
        return String.join(
                argument.get(0).text(),
                argument.get(1).list().stream().map(part -> text(part, names)).toList());
    }

    /** Resource and attribute of a {@code !GetAtt}. */
    static String[] attribute(Yaml reference) {
        Yaml argument = reference.argument();
        return argument.isList()
                ? argument.list().stream().map(Yaml::text).toArray(String[]::new)
                : argument.text().split("\\.", 2);
    }

    private Object reference(Yaml at, String name, Names names) {
        if (PSEUDO.containsKey(name)) {
            return PSEUDO.get(name);
        }
        Yaml parameter = parameters.get(name);
        if (parameter != null) {
            return parameter.find("Default").map(Yaml::text).orElse("");
        }
        String id = withoutAlias(name);
        return names.reference(type(at, id), id);
    }

    /** SAM lets {@code !Ref F.Alias} name the alias that it makes for function F. */
    private static String withoutAlias(String name) {
        return name.replaceAll("\\.(Alias|Version)$", "");
    }

    private String attribute(Yaml at, String[] path, Names names) {
        return names.attribute(type(at, path[0]), path[0], path[1]);
    }

    private String type(Yaml at, String name) {
        String type = types.get(name);
        if (type == null) {
            throw at.error("there is no parameter or resource " + name);
        }
        return type;
    }

    private String substitute(Yaml yaml, Yaml argument, Names names) {
        Map<String, Yaml> own = argument.isList() ? argument.list().get(1).map() : Map.of();
        String pattern = argument.isList() ? argument.list().get(0).text() : argument.text();
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        StringBuilder result = new StringBuilder();
        while (matcher.find()) {
            matcher.appendReplacement(
                    result, Matcher.quoteReplacement(placeholder(yaml, matcher.group(1), own, names)));
        }
        return matcher.appendTail(result).toString();
    }

    private String placeholder(Yaml at, String name, Map<String, Yaml> own, Names names) {
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        if (own.containsKey(name)) {
            return text(own.get(name), names);
        }
        return name.contains(".") ? attribute(at, name.split("\\.", 2), names) : (String) reference(at, name, names);
    }
}
