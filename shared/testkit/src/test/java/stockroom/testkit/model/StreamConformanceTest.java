package stockroom.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import stockroom.testkit.EmbeddedDynamoDb;
import stockroom.testkit.model.value.Canonical;

/** The model's stream has what DynamoDB Local's has. */
class StreamConformanceTest {
    private static final int REQUESTS = 1_500;

    @Test
    void the_same_changes_of_an_item_come_in_the_same_order() {
        Twins twins = new Twins();
        RandomRequests requests = new RandomRequests(77, twins);
        for (int i = 0; i < REQUESTS; i++) {
            try {
                requests.next();
            } catch (DynamoDbException refused) {
                // Leaves no record.
            }
        }
        List<String> ofModel = new ArrayList<>();
        twins.model().stream("OutboxTable")
                .read(0, Integer.MAX_VALUE)
                .forEach(entry -> ofModel.add(line(
                        entry.operation().toString(),
                        entry.keys(),
                        entry.newImage().orElse(Map.of()))));
        List<String> ofLocal = new ArrayList<>();
        records(twins.table("OutboxTable"))
                .forEach(record -> ofLocal.add(line(
                        record.eventNameAsString(),
                        record.dynamodb().keys(),
                        record.dynamodb().newImage())));
        assertThat(ofModel).hasSizeGreaterThan(50).isEqualTo(ofLocal);
    }

    private static String line(String operation, Map<String, AttributeValue> keys, Map<String, AttributeValue> image) {
        return operation + new TreeMap<>(keys) + new TreeMap<>(Canonical.item(image));
    }

    private static List<Record> records(String table) {
        DynamoDbStreamsClient streams = EmbeddedDynamoDb.shared().streams();
        String arn = EmbeddedDynamoDb.shared()
                .client()
                .describeTable(r -> r.tableName(table))
                .table()
                .latestStreamArn();
        List<Record> records = new ArrayList<>();
        streams.describeStream(r -> r.streamArn(arn))
                .streamDescription()
                .shards()
                .forEach(shard -> {
                    String iterator = streams.getShardIterator(r -> r.streamArn(arn)
                                    .shardId(shard.shardId())
                                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                            .shardIterator();
                    while (iterator != null) {
                        String next = iterator;
                        var page = streams.getRecords(r -> r.shardIterator(next));
                        records.addAll(page.records());
                        iterator = page.records().isEmpty() ? null : page.nextShardIterator();
                    }
                });
        return records;
    }
}
