package stockroom.ordering.restore;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.audit.AfterRestore;
import stockroom.dynamodb.audit.AuditedTables;
import stockroom.dynamodb.audit.RestoredTables;
import stockroom.lambda.Surroundings;
import stockroom.messaging.AuditedEvents;
import stockroom.messaging.Outbox;
import stockroom.messaging.RestoredOutbox;

/** The command's object graph, which the drill uses as well. */
public final class RestoreWiring {
    private RestoreWiring() {}

    public static AfterRestore afterRestore(Surroundings surroundings) {
        AuditedTables audited = AuditedTables.named(surroundings::variable);
        RestoredTables tables = new RestoredTables(
                audited, surroundings.variable("SUPPLIERS_TABLE"), surroundings.variable("OFFERS_TABLE"));
        return new AfterRestore(
                surroundings.client(DynamoDbClient.class, DynamoDb::client),
                tables,
                new AuditedEvents(),
                new RestoredOutbox(new Outbox(surroundings.variable("OUTBOX_TABLE"))));
    }
}
