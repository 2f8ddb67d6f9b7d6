package stockroom.messaging;

import java.util.List;
import stockroom.domain.messaging.Attachment;

/**
 * An e-mail.
 *
 * @param messageId its Message-ID without brackets: the same for every attempt, so that a mail program shows a repeat once
 * @param senderName who writes, as a person reads it; the address is the carrier's
 * @param to the address of one person
 * @param text plain text
 */
public record Letter(
        String messageId, String senderName, String to, String subject, String text, List<Attachment> attachments) {
    public Letter {
        attachments = List.copyOf(attachments);
    }
}
