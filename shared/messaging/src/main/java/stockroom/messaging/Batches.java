package stockroom.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What goes into one call of <a href="https://docs.aws.amazon.com/sns/latest/api/API_PublishBatch.html">PublishBatch</a> or <a
 * href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html">SendMessageBatch</a>.
 */
final class Batches {
    private static final int MAX_ENTRIES = 10;
    private static final int MAX_BYTES = 256 * 1024;

    private Batches() {}

    /** The messages in their order, in as few calls as that takes. */
    static <T> List<List<T>> of(List<T> messages, ToIntFunction<T> bytes) {
        List<List<T>> batches = new ArrayList<>();
        List<T> batch = new ArrayList<>();
        int size = 0;
        for (T message : messages) {
            int more = bytes.applyAsInt(message);
            if (!batch.isEmpty() && (batch.size() == MAX_ENTRIES || size + more > MAX_BYTES)) {
                batches.add(List.copyOf(batch));
                batch.clear();
                size = 0;
            }
            batch.add(message);
            size += more;
        }
        if (!batch.isEmpty()) {
            batches.add(List.copyOf(batch));
        }
        return batches;
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
