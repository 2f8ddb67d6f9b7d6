package stockroom.testkit.model.expression;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads update expressions: SET, ADD, DELETE and REMOVE, each at most once and in any order. */
final class UpdateParser {
    private final Words words;
    private final List<Update.Assignment> sets = new ArrayList<>();
    private final List<Update.Delta> adds = new ArrayList<>();
    private final List<Update.Delta> deletes = new ArrayList<>();
    private final List<Path> removes = new ArrayList<>();

    private UpdateParser(Words words) {
        this.words = words;
    }

    static Parsed<Update> parse(String text) {
        Words words = new Words(text);
        return new Parsed<>(new UpdateParser(words).update(), words.placeholders());
    }

    private Update update() {
        Set<String> clauses = new HashSet<>();
        while (!words.atEnd()) {
            String clause = words.take().toUpperCase(Locale.ROOT);
            if (!clauses.add(clause)) {
                throw words.wrong();
            }
            do {
                part(clause);
            } while (words.takeIf(","));
        }
        return new Update(sets, adds, deletes, removes);
    }

    private void part(String clause) {
        switch (clause) {
            case "SET" -> {
                Path path = Path.parse(words);
                words.expect("=");
                sets.add(new Update.Assignment(path, value()));
            }
            case "ADD" -> adds.add(delta());
            case "DELETE" -> deletes.add(delta());
            case "REMOVE" -> removes.add(removed());
            default -> throw words.wrong();
        }
    }

    private Path removed() {
        Path path = Path.parse(words);
        if (path.steps().get(path.steps().size() - 1) instanceof Path.Element) {
            throw new UnsupportedOperationException("the model removes no list elements: no store does");
        }
        return path;
    }

    private Update.Delta delta() {
        Path path = Path.parse(words);
        if (Operand.parse(words) instanceof Operand.Given given) {
            return new Update.Delta(path, given);
        }
        throw words.wrong();
    }

    private NewValue value() {
        NewValue left = term();
        if (words.takeIf("+")) {
            return new NewValue.Plus(left, term());
        }
        return words.takeIf("-") ? new NewValue.Minus(left, term()) : left;
    }

    private NewValue term() {
        if (!words.peekBehind().equals("(")) {
            return new NewValue.Plain(Operand.parse(words));
        }
        String function = words.take();
        if (!function.equals("if_not_exists")) {
            throw new UnsupportedOperationException(
                    "the model doesn't know the function " + function + ": no store uses it");
        }
        words.expect("(");
        Path path = Path.parse(words);
        words.expect(",");
        NewValue otherwise = value();
        words.expect(")");
        return new NewValue.Unless(path, otherwise);
    }
}
