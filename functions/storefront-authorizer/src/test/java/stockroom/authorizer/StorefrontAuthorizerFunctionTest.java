package stockroom.authorizer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.dynamodb.ApiKeyStore;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.SampleEvents;
import stockroom.testkit.TestContext;
import stockroom.testkit.TestShop;

class StorefrontAuthorizerFunctionTest {
  private static final String KEY = "made-up-key-of-the-web-channel";

  private final TestShop shop = TestShop.open();

  @AfterEach
  void close() {
    shop.close();
  }

  @Test
  void a_key_tells_its_channel() throws IOException {
    ApiKeyStore keys = new ApiKeyStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE"));
    new Transactor(shop.dynamoDb()).write(keys.add(KEY, "web"));

    assertThat(answer()).isEqualTo("{\"isAuthorized\":true,\"context\":{\"channel\":\"web\"}}");
  }

  @Test
  void a_wrong_key_is_let_through_without_a_channel_so_that_the_function_can_answer_401() throws IOException {
    assertThat(answer()).isEqualTo("{\"isAuthorized\":true,\"context\":{\"channel\":\"\"}}");
  }

  private String answer() throws IOException {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    new StorefrontAuthorizerFunction(shop.surroundings())
        .handleRequest(new ByteArrayInputStream(SampleEvents.bytes("authorizer")), output, TestContext.one());
    return output.toString(UTF_8);
  }
}
