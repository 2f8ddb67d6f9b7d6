package stockroom.local.delivery;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Where the records and messages come from.
 *
 * @param sends tells of messages that were sent
 */
public record Sources(DynamoDbClient tables, DynamoDbStreamsClient streams, SqsClient queues, SendWatch sends) {}
