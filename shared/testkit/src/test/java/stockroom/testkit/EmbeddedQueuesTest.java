package stockroom.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EmbeddedQueuesTest {
    private static final Duration LONG_POLL = Duration.ofSeconds(20);

    @Test
    void closing_them_waits_for_no_request_that_is_under_way() throws IOException, InterruptedException {
        EmbeddedQueues queues = EmbeddedQueues.start();
        URI queue = URI.create(queueOf(queues.client()));
        String poll = "Action=ReceiveMessage&WaitTimeSeconds=" + LONG_POLL.toSeconds();
        try (Socket waiting = new Socket(queue.getHost(), queue.getPort())) {
            waiting.getOutputStream()
                    .write(("POST " + queue.getPath() + " HTTP/1.1\r\nHost: queues\r\nContent-Length: " + poll.length()
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + poll)
                            .getBytes(US_ASCII));
            waiting.getOutputStream().flush();
            Thread.sleep(500);
            long before = System.nanoTime();

            queues.close();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONG_POLL.dividedBy(2));
        }
    }

    private static String queueOf(SqsClient client) {
        return client.createQueue(queue -> queue.queueName("orders")).queueUrl();
    }
}
