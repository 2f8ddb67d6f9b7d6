package stockroom.bench.floor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import stockroom.dynamodb.Item;

/** The pages of some tables as DynamoDB sends them, kept as bytes: reading them is the SDK's unmarshalling and nothing else. */
public final class RecordedPages {
    private static final int OK = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final List<byte[]> pages = new ArrayList<>();

    /** Keeps every page of these tables. */
    public RecordedPages(DynamoDbClient client, List<String> tables) {
        for (String table : tables) {
            ScanRequest request =
                    ScanRequest.builder().tableName(table).consistentRead(true).build();
            client.scanPaginator(request).forEach(page -> pages.add(bytes(page)));
        }
    }

    /** Reads all of them with the SDK's own client. @return how many rows they have */
    public long readAll() {
        long rows = 0;
        try (DynamoDbClient client = DynamoDbClient.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(new Player(pages.iterator()))
                .build()) {
            for (int page = 0; page < pages.size(); page++) {
                ScanResponse answer = client.scan(request -> request.tableName("any"));
                rows += answer.items().stream().map(Item::of).count();
            }
        }
        return rows;
    }

    /** Answers each request with the next page. */
    private record Player(Iterator<byte[]> left) implements SdkHttpClient {
        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            byte[] page = left.next();
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    return HttpExecuteResponse.builder()
                            .response(SdkHttpResponse.builder()
                                    .statusCode(OK)
                                    .putHeader("Content-Type", "application/x-amz-json-1.0")
                                    .putHeader("Content-Length", Integer.toString(page.length))
                                    .build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(page)))
                            .build();
                }

                @Override
                public void abort() {
                    // Nothing is under way.
                }
            };
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }

    private static byte[] bytes(ScanResponse page) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        page.items().forEach(row -> body.withArray("Items").add(attributes(row)));
        body.put("Count", page.count()).put("ScannedCount", page.scannedCount());
        try {
            return JSON.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static ObjectNode attributes(Map<String, AttributeValue> row) {
        ObjectNode attributes = JsonNodeFactory.instance.objectNode();
        row.forEach((name, value) -> attributes.set(name, value(value)));
        return attributes;
    }

    private static ObjectNode value(AttributeValue value) {
        ObjectNode typed = JsonNodeFactory.instance.objectNode();
        switch (value.type()) {
            case S -> typed.put("S", value.s());
            case N -> typed.put("N", value.n());
            case BOOL -> typed.put("BOOL", value.bool());
            case M -> typed.set("M", attributes(value.m()));
            case L -> value.l().forEach(each -> typed.withArray("L").add(value(each)));
            default -> throw new IllegalStateException("no row that a run reads has a value of type " + value.type());
        }
        return typed;
    }
}
