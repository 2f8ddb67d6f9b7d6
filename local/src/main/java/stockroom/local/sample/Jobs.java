package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Waits for work that the shop answered with 202 and a job's number. */
final class Jobs {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final int LOOKS = 6_000; // ten minutes

    private final ShopClient shop;

    Jobs(ShopClient shop) {
        this.shop = shop;
    }

    /** The result, whether it came at once or through a job. */
    JsonNode result(Answer answer) {
        JsonNode body = answer.good();
        if (answer.status() != 202) {
            return body;
        }
        String path = "/staff/jobs/" + body.path("jobId").asText();
        for (int look = 0; look < LOOKS; look++) {
            JsonNode job = shop.owner("GET", path, ShopClient.object()).good();
            switch (job.path("status").asText()) {
                case "DONE" -> {
                    return job.path("result");
                }
                case "FAILED" -> throw new SampleFailed(answer.request() + " failed as a job: " + job);
                default -> ShopClient.pause(BETWEEN_LOOKS);
            }
        }
        throw new SampleFailed(answer.request() + " is still running as a job: " + path);
    }
}
