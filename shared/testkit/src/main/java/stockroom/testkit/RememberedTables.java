package stockroom.testkit;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * DynamoDB Local's own storage, which keeps in mind how each table is made up. By itself it reads and parses a table's description anew for
 * every item of every request, which took a third of its time.
 */
final class RememberedTables extends SQLiteDBAccess {
    private final ConcurrentHashMap<String, TableInfo> known = new ConcurrentHashMap<>();

    @Override
    public TableInfo getTableInfo(String table) {
        return known.computeIfAbsent(table, super::getTableInfo);
    }

    @Override
    public void createTable(
            String table,
            AttributeDefinition hashKey,
            AttributeDefinition rangeKey,
            List<AttributeDefinition> attributes,
            List<LocalSecondaryIndex> localIndexes,
            List<GlobalSecondaryIndex> globalIndexes,
            ProvisionedThroughput throughput,
            OnDemandThroughput onDemand,
            BillingMode billing,
            Boolean deletionProtected,
            StreamSpecification stream) {
        super.createTable(
                table,
                hashKey,
                rangeKey,
                attributes,
                localIndexes,
                globalIndexes,
                throughput,
                onDemand,
                billing,
                deletionProtected,
                stream);
        known.remove(table);
    }

    @Override
    public void updateTable(
            String table,
            ProvisionedThroughput throughput,
            OnDemandThroughput onDemand,
            BillingMode billing,
            long changedAt,
            List<AttributeDefinition> attributes,
            List<GlobalSecondaryIndexDescription> globalIndexes,
            Boolean deletionProtected,
            StreamSpecification stream) {
        super.updateTable(
                table, throughput, onDemand, billing, changedAt, attributes, globalIndexes, deletionProtected, stream);
        known.remove(table);
    }

    @Override
    public void updateTable(String table, String timeToLive) {
        super.updateTable(table, timeToLive);
        known.remove(table);
    }

    @Override
    public void deleteTable(String table) {
        super.deleteTable(table);
        known.remove(table);
    }
}
