package stockroom.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** GreenMail on a free port of the loopback address: SMTP for whoever comes, and everything is kept. */
public final class MailServer implements AutoCloseable {
    private final GreenMail mail;

    private MailServer(GreenMail mail) {
        this.mail = mail;
    }

    public static MailServer start() {
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort())
                .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        mail.start();
        return new MailServer(mail);
    }

    /** The variables by which functions find it, in place of the template's. */
    public Map<String, String> environment() {
        return Map.of(
                "MAIL_HOST", mail.getSmtp().getBindTo(),
                "MAIL_PORT", Integer.toString(mail.getSmtp().getPort()),
                "MAIL_ENCRYPTION", "NONE");
    }

    /** All letters, oldest first. */
    public List<ReceivedLetter> letters() {
        List<ReceivedLetter> letters = new ArrayList<>();
        try {
            for (MimeMessage message : mail.getReceivedMessages()) {
                letters.add(ReceivedLetter.of(message));
            }
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException("a letter that was taken can't be read", broken);
        }
        return letters;
    }

    /** Throws every letter away. */
    public void clear() {
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException busy) {
            throw new IllegalStateException("letters can't be thrown away", busy);
        }
    }

    @Override
    public void close() {
        mail.stop();
    }
}
