package stockroom.authorizer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.dynamodb.ApiKeyStore;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.SampleEvents;
import stockroom.testkit.TestShop;
import stockroom.testkit.event.InvocationContext;

class StorefrontAuthorizerFunctionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "made-up-key-of-the-web-channel";

    private final TestShop shop = TestShop.open();
    private final StorefrontAuthorizerFunction function =
            new StorefrontAuthorizerFunction(shop.as("storefront-authorizer"));

    @AfterEach
    void close() {
        shop.close();
    }

    private JsonNode ask(String event) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                output,
                InvocationContext.unhurried("inv-1"));
        return JSON.readTree(output.toByteArray());
    }

    private static String sample() {
        return new String(SampleEvents.bytes("authorizer"), StandardCharsets.UTF_8);
    }

    @Test
    void a_key_is_answered_with_its_channel() throws IOException {
        new Transactor(shop.dynamoDb())
                .write(new ApiKeyStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE")).add(KEY, "web"));
        assertThat(ask(sample())).isEqualTo(JSON.readTree("{\"isAuthorized\":true,\"context\":{\"channel\":\"web\"}}"));
    }

    @Test
    void a_wrong_or_missing_or_endless_key_is_answered_without_a_channel() throws IOException {
        JsonNode nobody = JSON.readTree("{\"isAuthorized\":true,\"context\":{\"channel\":\"\"}}");
        assertThat(ask(sample())).isEqualTo(nobody);
        assertThat(ask("{\"headers\":{}}")).isEqualTo(nobody);
        assertThat(ask(sample().replace(KEY, "k".repeat(10_000)))).isEqualTo(nobody);
    }
}
