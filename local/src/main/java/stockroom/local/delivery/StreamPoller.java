package stockroom.local.delivery;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import stockroom.local.function.FunctionFailed;
import stockroom.local.function.LocalFunctions;
import stockroom.testkit.event.BatchAnswer;
import stockroom.testkit.event.StreamRecord;
import stockroom.testkit.template.Trigger;

/** Hands the records of a table's stream to a function, shard after shard, oldest first. */
final class StreamPoller implements Poller {
    private static final int TRIES = 3;
    private static final Duration IDLE = Duration.ofMillis(50);

    private final String function;
    private final String table;
    private final int batch;
    private final DynamoDbClient tables;
    private final DynamoDbStreamsClient streams;
    private final LocalFunctions functions;
    private final PrintStream complaints;
    private final Deque<Place> places = new ArrayDeque<>();
    private final Set<String> seenShards = new HashSet<>();
    private String stream = "";

    /** Where reading of a shard goes on. */
    private record Place(String shard, String iterator) {}

    StreamPoller(
            String function,
            Trigger.Stream trigger,
            String table,
            Sources sources,
            LocalFunctions functions,
            PrintStream complaints) {
        this.function = function;
        this.table = table;
        this.batch = trigger.batch();
        this.tables = sources.tables();
        this.streams = sources.streams();
        this.functions = functions;
        this.complaints = complaints;
    }

    @Override
    public String name() {
        return "stream of " + table;
    }

    /** A batch that isn't full can grow meanwhile: ten events cost the topic one request, as one does. */
    @Override
    public boolean restsAfter(int taken) {
        return taken < batch;
    }

    @Override
    public Duration idle() {
        return IDLE;
    }

    @Override
    public int poll() {
        if (places.isEmpty()) {
            openNewShards();
        }
        Place place = places.poll();
        if (place == null) {
            return 0;
        }
        GetRecordsResponse answer = read(place);
        deliver(answer.records());
        if (answer.nextShardIterator() != null) {
            places.add(new Place(place.shard(), answer.nextShardIterator()));
        } else {
            openNewShards();
        }
        return answer.records().size();
    }

    private GetRecordsResponse read(Place place) {
        try {
            return streams.getRecords(
                    request -> request.shardIterator(place.iterator()).limit(batch));
        } catch (TrimmedDataAccessException | ExpiredIteratorException stale) {
            // DynamoDB Local: an iterator made while the shard was empty is "trimmed" once the first record came.
            Place fresh = beginning(place.shard());
            return streams.getRecords(
                    request -> request.shardIterator(fresh.iterator()).limit(batch));
        } catch (RuntimeException failure) {
            places.addFirst(place);
            throw failure;
        }
    }

    /** Starts at the beginning of the table's stream of now: the table was made anew. */
    @Override
    public void restart() {
        places.clear();
        seenShards.clear();
        stream = "";
    }

    private void openNewShards() {
        if (stream.isEmpty()) {
            stream = tables.describeTable(request -> request.tableName(table))
                    .table()
                    .latestStreamArn();
        }
        for (Shard shard : streams.describeStream(request -> request.streamArn(stream))
                .streamDescription()
                .shards()) {
            if (seenShards.add(shard.shardId())) {
                places.add(beginning(shard.shardId()));
            }
        }
    }

    private Place beginning(String shard) {
        String iterator = streams.getShardIterator(request ->
                        request.streamArn(stream).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        return new Place(shard, iterator);
    }

    private void deliver(List<Record> records) {
        List<Record> left = records;
        for (int attempt = 0; attempt < TRIES && !left.isEmpty(); attempt++) {
            left = undelivered(left);
        }
        if (!left.isEmpty()) {
            complaints.println(left.size() + " records of the " + name() + " were not taken; the sweep repeats them");
        }
    }

    /** The records from the first one on that the function did not take. */
    private List<Record> undelivered(List<Record> records) {
        try {
            Set<String> failed = BatchAnswer.failed(functions.invoke(function, event(records)));
            return records.stream()
                    .dropWhile(record -> !failed.contains(record.dynamodb().sequenceNumber()))
                    .toList();
        } catch (FunctionFailed failure) {
            complaints.println(failure.getMessage());
            return records;
        }
    }

    private ObjectNode event(List<Record> records) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        records.forEach(record -> event.withArray("Records").add(StreamRecord.json(record, stream)));
        return event;
    }
}
