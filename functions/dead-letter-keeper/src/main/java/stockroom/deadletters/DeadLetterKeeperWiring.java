package stockroom.deadletters;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.dynamodb.DeadLetterStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Queue;
import stockroom.messaging.Sqs;

/** Builds this function's object graph, once. */
final class DeadLetterKeeperWiring {
    final KeepDeadLetters keep;
    final DeadLetterRoutes routes;

    DeadLetterKeeperWiring(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        SqsClient queues = surroundings.client(SqsClient.class, Sqs::client);
        Transactor transactor = new Transactor(client, surroundings.machine().pause());
        DeadLetterStore store = new DeadLetterStore(client, surroundings.variable("DEAD_LETTERS_TABLE"));
        Sources sources = Sources.parse(surroundings.variable("DEAD_LETTER_SOURCES"), url -> new Queue(queues, url));
        this.keep = new KeepDeadLetters(sources, store, transactor, surroundings.clock());
        this.routes = new DeadLetterRoutes(store, new WorkOffDeadLetters(sources, store, transactor), sources);
    }
}
