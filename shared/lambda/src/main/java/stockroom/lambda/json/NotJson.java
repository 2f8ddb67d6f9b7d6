package stockroom.lambda.json;

/** Bytes that are not one JSON value in UTF-8; answered with 400. */
public final class NotJson extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotJson(String message) {
        super(message, null, false, false);
    }

    public String detail() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
