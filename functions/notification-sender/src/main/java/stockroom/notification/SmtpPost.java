package stockroom.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import stockroom.domain.messaging.Attachment;
import stockroom.messaging.Letter;
import stockroom.messaging.Post;

/** A mail server. Nothing is done until a letter goes out, and no connection outlives it: a restored or frozen process has none that is stale. */
final class SmtpPost implements Post {
    private static final int LEAST_NO = 400;

    /** What RFC 5321 answers to a recipient who is not there, is elsewhere, or has a name that is none. */
    private static final Set<Integer> NOBODY = Set.of(550, 551, 553);

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailServer server;
    private final Clock clock;
    private final Session session;

    SmtpPost(MailServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.session = Session.getInstance(properties(server));
    }

    private static Properties properties(MailServer server) {
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(server.isEncrypted()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(server.isEncrypted()));
        // Together well below the function's time-out: it must live to write down how it ended.
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", "15000");
        properties.put("mail.smtp.writetimeout", "15000");
        return properties;
    }

    @Override
    public Receipt handOver(Letter letter) {
        try {
            MimeMessage message = message(letter);
            Transport transport = session.getTransport("smtp");
            transport.connect(server.host(), server.port(), server.user(), server.password());
            try {
                return handOver(transport, message, message.getAllRecipients());
            } finally {
                leave(transport);
            }
        } catch (AuthenticationFailedException refused) {
            return Receipt.refused("the mail server refused the user or the password");
        } catch (AddressException unreadable) {
            return Receipt.undeliverable("the address can't be read");
        } catch (MessagingException | UnsupportedEncodingException failure) {
            return Receipt.refused(
                    "the mail server can't be reached: " + failure.getClass().getSimpleName());
        }
    }

    private static Receipt handOver(Transport transport, MimeMessage message, Address[] to) {
        try {
            transport.sendMessage(message, to);
            return Receipt.taken();
        } catch (MessagingException failure) {
            int code = code(failure);
            if (isNobody(failure)) {
                return Receipt.undeliverable("the mail server knows no such address: " + code);
            }
            // An answer of 4xx or 5xx is a no. No answer is no answer: the letter may be on its way.
            return code >= LEAST_NO
                    ? Receipt.refused("the mail server said " + code)
                    : Receipt.unanswered("the mail server went silent");
        }
    }

    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException rude) {
            // How the letter fared is known by now, and nothing else matters.
        }
    }

    /** Whether it was the recipient that the server refused, and for good. */
    private static boolean isNobody(MessagingException failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return NOBODY.contains(address.getReturnCode());
        }
        return failure.getNextException() instanceof MessagingException cause && isNobody(cause);
    }

    /** What the server answered, in it or in what led to it; 0 for nothing. */
    private static int code(MessagingException failure) {
        int code = 0;
        if (failure instanceof SMTPSendFailedException sending) {
            code = sending.getReturnCode();
        } else if (failure instanceof SMTPAddressFailedException address) {
            code = address.getReturnCode();
        } else if (failure instanceof SMTPSenderFailedException sender) {
            code = sender.getReturnCode();
        }
        return code <= 0 && failure.getNextException() instanceof MessagingException cause ? code(cause) : code;
    }

    private MimeMessage message(Letter letter) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + letter.messageId() + ">");
            }
        };
        message.setFrom(new InternetAddress(server.from(), letter.senderName(), UTF_8));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        MimeMultipart parts = new MimeMultipart(text);
        for (Attachment attachment : letter.attachments()) {
            parts.addBodyPart(part(attachment));
        }
        message.setContent(parts);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.contentType())));
        part.setFileName(attachment.name());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }
}
