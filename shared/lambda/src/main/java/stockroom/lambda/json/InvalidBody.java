package stockroom.lambda.json;

import java.util.List;

/** A body that was understood but is not valid: answered with 422 and every fault (R11), or with a rejected row of an import. */
public final class InvalidBody extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidBody(List<FieldError> errors) {
        super("not valid", null, false, false);
        this.errors = List.copyOf(errors);
    }

    public static InvalidBody of(String pointer, String detail) {
        return new InvalidBody(List.of(new FieldError(pointer, detail)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
