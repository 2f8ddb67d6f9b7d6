package stockroom.local.stub;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ApiKeyStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.lambda.Surroundings;

/** An authorizer that knows the keys of the settings table. */
public final class KeysFunction implements RequestStreamHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApiKeyStore keys;

    public KeysFunction(Surroundings surroundings) {
        this.keys = new ApiKeyStore(
                surroundings.client(DynamoDbClient.class, DynamoDb::client), surroundings.variable("SETTINGS_TABLE"));
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        String channel = keys.channelOf(
                        JSON.readTree(input).path("identitySource").path(0).asText())
                .orElse("");
        ObjectNode answer = JSON.createObjectNode().put("isAuthorized", !channel.isEmpty());
        answer.putObject("context").put("channel", channel);
        JSON.writeValue(output, answer);
    }
}
