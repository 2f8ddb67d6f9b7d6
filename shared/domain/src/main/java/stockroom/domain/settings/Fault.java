package stockroom.domain.settings;

/**
 * A value that can't be accepted.
 *
 * @param pointer which, as a JSON pointer
 * @param detail what it must be
 */
public record Fault(String pointer, String detail) {}
