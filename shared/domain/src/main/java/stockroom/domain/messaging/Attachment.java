package stockroom.domain.messaging;

/**
 * A file made for somebody else's eyes.
 *
 * @param name of the file, in ASCII
 * @param contentType its media type
 */
public record Attachment(String name, String contentType, byte[] content) {}
