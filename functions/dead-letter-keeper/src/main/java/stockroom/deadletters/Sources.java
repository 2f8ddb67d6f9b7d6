package stockroom.deadletters;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import stockroom.messaging.Queue;

/** Where dead letters come from: every queue of the template with its dead letters, as the variable {@code DEAD_LETTER_SOURCES} lists them. */
final class Sources {
    private static final String BETWEEN = " ";
    private static final String WITHIN = "=";

    private final List<Source> all;

    private Sources(List<Source> all) {
        this.all = List.copyOf(all);
    }

    /**
     * One queue.
     *
     * @param consumer who takes its messages; of a queue of jobs it ends in {@code -jobs}
     * @param deadLettersArn of what its consumer gave up
     * @param queue where a message is sent again
     */
    record Source(String consumer, String deadLettersArn, Queue queue) {
        private static final String JOBS = "-jobs";

        /** Whether its messages are ids of jobs. */
        boolean isOfJobs() {
            return consumer.endsWith(JOBS);
        }
    }

    /** @param listed entries {@code consumer=ARN of the dead letters=URL of the queue} with a space between */
    static Sources parse(String listed, Function<String, Queue> queues) {
        return new Sources(Arrays.stream(listed.split(BETWEEN))
                .map(entry -> entry.split(WITHIN, 3))
                .map(parts -> new Source(parts[0], parts[1], queues.apply(parts[2])))
                .toList());
    }

    Source ofDeadLetters(String arn) {
        return only(source -> source.deadLettersArn().equals(arn), "these dead letters: " + arn);
    }

    Source ofConsumer(String consumer) {
        return only(source -> source.consumer().equals(consumer), "this consumer: " + consumer);
    }

    boolean hasConsumer(String consumer) {
        return all.stream().anyMatch(source -> source.consumer().equals(consumer));
    }

    List<String> consumers() {
        return all.stream().map(Source::consumer).sorted().collect(Collectors.toList());
    }

    private Source only(Predicate<Source> wanted, String what) {
        return all.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("DEAD_LETTER_SOURCES in template.yaml lists no queue of " + what));
    }
}
