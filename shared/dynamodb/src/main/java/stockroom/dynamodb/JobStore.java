package stockroom.dynamodb;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.job.Job;
import stockroom.domain.job.JobStatus;
import stockroom.domain.messaging.Cause;

/** Jobs with their input and their state, both compressed and in parts, since an item holds 400 KB. */
public final class JobStore {
    private static final String JOB = "JOB";
    private static final String INPUT = "IN#";
    private static final String STATE = "OUT#";
    private static final int PART = 300_000;
    private static final Duration KEPT = Duration.ofDays(30);

    private final DynamoDbClient client;
    private final Transactor transactor;
    private final String table;

    public JobStore(DynamoDbClient client, String table, Transactor transactor) {
        this.client = client;
        this.transactor = transactor;
        this.table = table;
    }

    /** Stores a new job. Its row comes last: a job that is there has its whole input. */
    public void start(Job job, byte[] input) {
        for (Change part : parts(job, INPUT, input)) {
            transactor.write(part);
        }
        transactor.write(Change.put(table, row(job)).ifAbsent("pk"));
    }

    public Optional<Job> find(String jobId) {
        if (jobId.isEmpty()) {
            return Optional.empty();
        }
        return ItemReader.read(client, table, Item.key(jobId, JOB)).map(JobStore::job);
    }

    public byte[] input(Job job) {
        return parts(job, INPUT);
    }

    /** What {@link #save} stored last; empty before the first slice. */
    public String state(Job job) {
        return job.version() == 1 ? "" : new String(parts(job, STATE + version(job)), StandardCharsets.UTF_8);
    }

    /** Stores a job after a slice; false when another delivery of the same message was faster. */
    public boolean save(Job job, String state) {
        List<Change> changes =
                new ArrayList<>(parts(job, STATE + version(job), state.getBytes(StandardCharsets.UTF_8)));
        changes.add(Change.put(table, row(job)).ifEquals("version", job.version() - 1));
        return transactor.commit(changes).isDone();
    }

    private static String version(Job job) {
        return String.format("%06d#", job.version());
    }

    private List<Change> parts(Job job, String prefix, byte[] content) {
        byte[] packed = pack(content);
        List<Change> parts = new ArrayList<>();
        for (int from = 0; from < packed.length; from += PART) {
            byte[] part = Arrays.copyOfRange(packed, from, Math.min(packed.length, from + PART));
            Item row = expiring(Item.key(job.id(), prefix + String.format("%03d", parts.size())), job)
                    .with("part", AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(part)));
            parts.add(Change.put(table, row));
        }
        return parts;
    }

    private byte[] parts(Job job, String prefix) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :job AND begins_with(sk, :prefix)")
                .expressionAttributeValues(Map.of(":job", Item.ofText(job.id()), ":prefix", Item.ofText(prefix)))
                .consistentRead(true)
                .build();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        client.queryPaginator(request)
                .items()
                .forEach(row -> packed.writeBytes(
                        Optional.ofNullable(row.get("part")).orElseThrow().b().asByteArray()));
        return unpack(packed.toByteArray());
    }

    private static Item row(Job job) {
        return expiring(Item.key(job.id(), JOB), job)
                .text("kind", job.kind())
                .text("starter", job.starter())
                .text("by", job.cause().by())
                .text("requestId", job.cause().requestId())
                .time("at", job.cause().at())
                .text("status", job.status().name())
                .number("progress", job.progress())
                .number("version", job.version());
    }

    private static Job job(Item row) {
        Cause cause = new Cause(row.text("by"), row.text("requestId"), row.time("at"));
        return new Job(
                row.text("pk"),
                row.text("kind"),
                row.text("starter"),
                cause,
                JobStatus.valueOf(row.text("status")),
                row.units("progress"),
                row.number("version"));
    }

    private static Item expiring(Item row, Job job) {
        Instant end = job.cause().at().plus(KEPT);
        return row.number("expiresAt", end.getEpochSecond());
    }

    private static byte[] pack(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] unpack(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
