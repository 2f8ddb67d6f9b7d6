package stockroom.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;

/** A topic that refuses the entries, or breaks in the calls, that a test chooses: the real one can't be made to. */
final class FaultyTopic implements SnsClient {
    final List<PublishBatchRequest> calls = new ArrayList<>();
    final List<PublishBatchRequestEntry> published = new ArrayList<>();
    Predicate<PublishBatchRequestEntry> refuses = entry -> false;
    Predicate<PublishBatchRequest> breaks = call -> false;

    @Override
    public PublishBatchResponse publishBatch(PublishBatchRequest call) {
        calls.add(call);
        if (breaks.test(call)) {
            throw SdkClientException.create("the line broke");
        }
        List<PublishBatchResultEntry> successful = new ArrayList<>();
        List<BatchResultErrorEntry> failed = new ArrayList<>();
        for (PublishBatchRequestEntry entry : call.publishBatchRequestEntries()) {
            if (refuses.test(entry)) {
                failed.add(BatchResultErrorEntry.builder()
                        .id(entry.id())
                        .code("InternalError")
                        .senderFault(false)
                        .build());
            } else {
                published.add(entry);
                successful.add(PublishBatchResultEntry.builder()
                        .id(entry.id())
                        .messageId("m")
                        .build());
            }
        }
        return PublishBatchResponse.builder()
                .successful(successful)
                .failed(failed)
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
