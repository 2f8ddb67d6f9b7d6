package stockroom.authorizer;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ApiKeyStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.KeyTrigger;

/** Builds this function's object graph, once. */
final class StorefrontAuthorizerWiring {
    private StorefrontAuthorizerWiring() {}

    static KeyTrigger authorizer(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        return new KeyTrigger(new ApiKeyStore(client, surroundings.variable("SETTINGS_TABLE"))::channelOf);
    }
}
