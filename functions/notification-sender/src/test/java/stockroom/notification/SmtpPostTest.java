package stockroom.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import stockroom.domain.messaging.Attachment;
import stockroom.messaging.Letter;
import stockroom.messaging.Post;
import stockroom.messaging.Post.End;

class SmtpPostTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-19T12:00:00Z"), ZoneOffset.UTC);
    private static final Letter LETTER = new Letter(
            "po-1.2@stockroom",
            "Чашка и Ложка",
            "potter@example.com",
            "Заказ PO-1",
            "Здравствуйте!\n",
            List.of(new Attachment("PO-1.pdf", "application/pdf", new byte[] {1, 2, 3})));

    private static Post post(int port) {
        return new SmtpPost(new MailServer("127.0.0.1", port, "NONE", "user", "secret", "orders@shop.example"), NOON);
    }

    private static GreenMail greenMail() {
        GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort())
                .withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        mail.start();
        return mail;
    }

    @Test
    void R47_a_letter_arrives_with_its_id_its_attachments_and_every_letter_of_its_alphabet() throws Exception {
        GreenMail mail = greenMail();
        try {
            assertThat(post(mail.getSmtp().getPort()).handOver(LETTER).end()).isEqualTo(End.TAKEN);
            MimeMessage[] received = mail.getReceivedMessages();
            assertThat(received).hasSize(1);
            MimeMessage letter = received[0];
            assertThat(letter.getSubject()).isEqualTo("Заказ PO-1");
            assertThat(letter.getMessageID()).isEqualTo("<po-1.2@stockroom>");
            assertThat(letter.getSentDate().toInstant()).isEqualTo(NOON.instant());
            MimeMultipart parts = (MimeMultipart) letter.getContent();
            assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Здравствуйте!\n");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("PO-1.pdf");
            assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
            assertThat(GreenMailUtil.getHeaders(letter)).doesNotContain("secret");
        } finally {
            mail.stop();
        }
    }

    @Test
    void R62_a_server_that_is_down_took_nothing() {
        GreenMail mail = greenMail();
        int port = mail.getSmtp().getPort();
        mail.stop();
        Post.Receipt receipt = post(port).handOver(LETTER);
        assertThat(receipt.end()).isEqualTo(End.REFUSED);
        assertThat(receipt.reason()).doesNotContain("potter");
    }

    @Test
    void R62_a_no_is_certain() throws IOException {
        assertThat(talkingTo("550 no such user").end()).isEqualTo(End.REFUSED);
    }

    @Test
    void R62_a_recipient_who_is_nobody_is_known_to_be_lost_for_good_and_a_full_box_is_not() throws IOException {
        assertThat(talkingTo("250 fine", "550 no such user").end()).isEqualTo(End.UNDELIVERABLE);
        assertThat(talkingTo("250 fine", "552 the box is full").end()).isEqualTo(End.REFUSED);
        assertThat(post(1).handOver(new Letter("po-1.2@stockroom", "Shop", "potter@", "Subject", "Text", List.of()))
                        .end())
                .isEqualTo(End.UNDELIVERABLE);
    }

    @Test
    void R61_a_server_that_goes_silent_after_the_letter_may_have_taken_it() throws IOException {
        assertThat(talkingTo("").end()).isEqualTo(End.UNANSWERED);
    }

    /** What comes of a server that agrees to everything and answers the letter itself so; an empty answer hangs up. */
    private static Post.Receipt talkingTo(String lastAnswer) throws IOException {
        return talkingTo(lastAnswer, "250 fine");
    }

    private static Post.Receipt talkingTo(String lastAnswer, String toRecipient) throws IOException {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try (Socket line = listening.accept()) {
                    talk(line, lastAnswer, toRecipient);
                } catch (IOException gone) {
                    // The client has hung up: the test has its answer.
                }
            });
            server.start();
            return post(listening.getLocalPort()).handOver(LETTER);
        }
    }

    private static void talk(Socket line, String lastAnswer, String toRecipient) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        say(line, "220 ready");
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            if (said.equals("DATA")) {
                say(line, "354 go on");
            } else if (said.equals(".")) {
                if (lastAnswer.isEmpty()) {
                    return;
                }
                say(line, lastAnswer);
            } else if (said.startsWith("RCPT")) {
                say(line, toRecipient);
            } else if (said.matches("(EHLO|MAIL|RSET|QUIT).*")) {
                say(line, "250 fine");
            }
        }
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
