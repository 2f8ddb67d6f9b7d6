package stockroom.local.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import stockroom.domain.messaging.Attachment;

/** A letter as it came. */
public record ReceivedLetter(String to, String messageId, String subject, String text, List<Attachment> attachments) {
    static ReceivedLetter of(MimeMessage message) throws MessagingException, IOException {
        String text = "";
        List<Attachment> attachments = new ArrayList<>();
        if (message.getContent() instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.getFileName() == null) {
                    text = String.valueOf(part.getContent());
                } else {
                    attachments.add(new Attachment(
                            part.getFileName(),
                            part.getContentType().split(";", 2)[0],
                            part.getInputStream().readAllBytes()));
                }
            }
        } else {
            text = String.valueOf(message.getContent());
        }
        return new ReceivedLetter(
                String.valueOf(message.getAllRecipients()[0]),
                message.getMessageID(),
                message.getSubject(),
                text.replace("\r\n", "\n"),
                attachments);
    }
}
