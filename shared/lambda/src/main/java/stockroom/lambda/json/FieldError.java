package stockroom.lambda.json;

/**
 * One fault of a body.
 *
 * @param pointer the field to blame, as a JSON pointer (RFC 6901); empty for the whole body
 * @param detail what it must be
 */
public record FieldError(String pointer, String detail) {}
