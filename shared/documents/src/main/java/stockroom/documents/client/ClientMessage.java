package stockroom.documents.client;

/**
 * A message as its client reads it.
 *
 * @param subject one line; empty where the channel has none
 * @param text plain text
 */
public record ClientMessage(String subject, String text) {}
