package stockroom.notification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import stockroom.testkit.ShortMessage;

/** Takes every short message, unless it is told to fail. */
final class Phones implements SnsClient {
    final List<ShortMessage> received = new ArrayList<>();
    private final Deque<SdkException> failures = new ArrayDeque<>();

    void failNext(SdkException failure) {
        failures.add(failure);
    }

    @Override
    public PublishResponse publish(PublishRequest request) {
        if (!failures.isEmpty()) {
            throw failures.pop();
        }
        received.add(new ShortMessage(request.phoneNumber(), request.message()));
        return PublishResponse.builder().messageId("1").build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
