package stockroom.staffstock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import stockroom.lambda.Surroundings;
import stockroom.testkit.EmbeddedQueues;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.event.InvocationContext;

/** A file that is too large for a request goes through the function's own queue. */
class ImportJobTest extends StaffStockCase {
    private static final int ROWS = 301;

    private static String file() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> "S" + i + ",Pan," + (i == 7 ? "x" : "5") + ",UAH,2000")
                .collect(Collectors.joining("\n", "sku,title,price.amount,price.currency,taxBasisPoints\n", "\n"));
    }

    @Test
    void a_large_file_becomes_a_job_that_only_its_starter_sees() throws IOException {
        try (EmbeddedQueues queues = EmbeddedQueues.start()) {
            String url = queues.client()
                    .createQueue(request -> request.queueName("jobs"))
                    .queueUrl();
            Map<String, String> environment = new HashMap<>(shop.environment());
            environment.put("JOBS_QUEUE_URL", url);
            StaffStockFunction queued = new StaffStockFunction(Surroundings.of(
                    environment,
                    shop.clock(),
                    Map.of(DynamoDbClient.class, shop.dynamoDb(), SqsClient.class, queues.client())));
            Http buyer = Http.staff(queued, "Bohdan", "[buyer]");

            Answer started = buyer.to("POST /staff/imports/products").csv(file());
            assertThat(started.status()).isEqualTo(202);
            String jobId = started.body().get("jobId").asText();
            assertThat(job(buyer, jobId).body().get("status").asText()).isEqualTo("RUNNING");
            assertThat(rows("PRODUCTS_TABLE")).isEmpty();

            Message message = queues.client()
                    .receiveMessage(request -> request.queueUrl(url))
                    .messages()
                    .get(0);
            assertThat(deliver(queued, message)).isEqualTo("{\"batchItemFailures\":[]}");
            assertThat(deliver(queued, message)).isEqualTo("{\"batchItemFailures\":[]}");

            Answer done = job(buyer, jobId);
            assertThat(done.body().get("status").asText()).isEqualTo("DONE");
            assertThat(done.body().get("progress").intValue()).isEqualTo(100);
            assertThat(done.body().at("/result/rows").intValue()).isEqualTo(ROWS);
            assertThat(done.body().at("/result/accepted").intValue()).isEqualTo(ROWS - 1);
            assertThat(done.body().at("/result/rejected/0/row").intValue()).isEqualTo(8);
            assertThat(rows("PRODUCTS_TABLE")).hasSize(ROWS - 1);
            assertThat(job(Http.staff(queued, "Olena", "[owner]"), jobId).status())
                    .isEqualTo(404);
            assertThat(job(buyer, "none").status()).isEqualTo(404);
        }
    }

    private static Answer job(Http who, String jobId) {
        return who.to("GET /staff/jobs/{jobId}").path("jobId", jobId).send();
    }

    private static String deliver(StaffStockFunction queued, Message message) throws IOException {
        ObjectNode event = new ObjectMapper().createObjectNode();
        event.putArray("Records")
                .addObject()
                .put("eventSource", "aws:sqs")
                .put("messageId", message.messageId())
                .put("body", message.body());
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        queued.handleRequest(
                new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                output,
                InvocationContext.unhurried("inv-1"));
        return output.toString(StandardCharsets.UTF_8);
    }
}
