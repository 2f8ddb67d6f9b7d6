package stockroom.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    private static final String PLACE = "aws.containerCredentialsFullUri";
    private static final String KEYS = """
            {"AccessKeyId": "of-the-role", "SecretAccessKey": "secret", "Token": "token", "Expiration": "2099-01-01T00:00:00Z"}""";

    private HttpServer lambda;

    @BeforeEach
    void lambda_hands_out_keys_over_http() throws IOException {
        lambda = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        lambda.createContext("/", exchange -> {
            byte[] answer = KEYS.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        lambda.start();
        System.setProperty(PLACE, "http://127.0.0.1:" + lambda.getAddress().getPort() + "/keys");
    }

    @AfterEach
    void end() {
        System.clearProperty(PLACE);
        lambda.stop(0);
    }

    @Test
    void a_function_restored_from_a_snapshot_has_no_keys_in_its_environment_and_asks_for_them() {
        assertThat(Credentials.ofLambda().resolveCredentials().accessKeyId())
                .isEqualTo(System.getenv().getOrDefault("AWS_ACCESS_KEY_ID", "of-the-role"));
    }
}
