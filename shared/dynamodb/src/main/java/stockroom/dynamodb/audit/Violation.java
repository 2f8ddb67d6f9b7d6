package stockroom.dynamodb.audit;

/**
 * Something that is always true is not.
 *
 * @param invariant I1 to I10
 * @param key what it is about: a position, an order, an event …
 */
public record Violation(String invariant, String key, String expected, String actual) {}
