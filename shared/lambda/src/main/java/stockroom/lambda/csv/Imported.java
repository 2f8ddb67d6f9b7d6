package stockroom.lambda.csv;

import java.util.List;
import stockroom.lambda.json.FieldError;

/** What became of a row, or of the rows that make one thing together. */
public sealed interface Imported {
    Imported ACCEPTED = new Accepted();
    Imported UNCHANGED = new Unchanged();

    /** It was new or different, and is stored. */
    record Accepted() implements Imported {}

    /** It was stored like this already. */
    record Unchanged() implements Imported {}

    record Rejected(List<FieldError> errors) implements Imported {
        public Rejected {
            errors = List.copyOf(errors);
        }
    }

    static Imported rejected(String pointer, String detail) {
        return new Rejected(List.of(new FieldError(pointer, detail)));
    }
}
