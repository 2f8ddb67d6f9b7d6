package stockroom.testkit.model.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads conditions, filters and key conditions: OR binds weaker than AND, AND weaker than NOT. */
final class ConditionParser {
    private final Words words;

    private ConditionParser(Words words) {
        this.words = words;
    }

    static Parsed<Condition> parse(String text) {
        Words words = new Words(text);
        Condition condition = new ConditionParser(words).any();
        words.expectEnd();
        return new Parsed<>(condition, words.placeholders());
    }

    private Condition any() {
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (words.takeIf("OR")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private Condition all() {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (words.takeIf("AND")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private Condition one() {
        if (words.takeIf("NOT")) {
            return new Condition.Not(one());
        }
        if (words.takeIf("(")) {
            Condition inner = any();
            words.expect(")");
            return inner;
        }
        return words.peekBehind().equals("(") && !words.peek().equals("size") ? function() : comparison();
    }

    private Condition function() {
        String name = words.take();
        words.expect("(");
        Path path = Path.parse(words);
        Condition condition =
                switch (name) {
                    case "attribute_exists" -> new Condition.Exists(path);
                    case "attribute_not_exists" -> new Condition.Not(new Condition.Exists(path));
                    case "begins_with" -> new Condition.BeginsWith(path, second());
                    case "contains" -> new Condition.Contains(path, second());
                    default ->
                        throw new UnsupportedOperationException(
                                "the model doesn't know the function " + name + ": no store uses it");
                };
        words.expect(")");
        return condition;
    }

    private Operand second() {
        words.expect(",");
        return Operand.parse(words);
    }

    private Condition comparison() {
        Operand left = Operand.parse(words);
        String operator = words.take().toUpperCase(Locale.ROOT);
        return switch (operator) {
            case "=" -> new Condition.Equal(left, Operand.parse(words));
            case "<>" -> new Condition.Not(new Condition.Equal(left, Operand.parse(words)));
            case "<" -> compared(left, Condition.Relation.LESS);
            case "<=" -> compared(left, Condition.Relation.AT_MOST);
            case ">" -> compared(left, Condition.Relation.MORE);
            case ">=" -> compared(left, Condition.Relation.AT_LEAST);
            case "BETWEEN" -> between(left);
            default -> throw words.wrong();
        };
    }

    private Condition compared(Operand left, Condition.Relation relation) {
        return new Condition.Compared(left, relation, Operand.parse(words));
    }

    private Condition between(Operand left) {
        Condition from = compared(left, Condition.Relation.AT_LEAST);
        words.expect("AND");
        return new Condition.All(List.of(from, compared(left, Condition.Relation.AT_MOST)));
    }
}
