package stockroom.testkit.simulation;

import java.time.Instant;

/**
 * A short message, when it was handed over.
 *
 * @param to a phone number
 */
public record PhoneMessage(Instant at, String to, String text) {}
