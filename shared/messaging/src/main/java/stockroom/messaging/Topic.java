package stockroom.messaging;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import stockroom.domain.messaging.Event;

/** The topic that every event goes to; queues take what their filter on the message attribute {@code type} lets through. */
public final class Topic {
    private final SnsClient sns;
    private final String topicArn;

    public Topic(SnsClient sns, String topicArn) {
        this.sns = sns;
        this.topicArn = topicArn;
    }

    /** Publishes the events in calls as large as the topic takes; answers those that it really accepted, entry by entry. */
    Set<Event> publish(List<Event> events) {
        Set<Event> accepted = new LinkedHashSet<>();
        List<Message> messages = events.stream()
                .map(event -> new Message(event, Envelope.of(event)))
                .toList();
        Batches.of(messages, Message::bytes).forEach(batch -> send(batch, accepted));
        return accepted;
    }

    private void send(List<Message> batch, Set<Event> accepted) {
        List<PublishBatchRequestEntry> entries = new ArrayList<>();
        for (Message message : batch) {
            entries.add(message.entry(Integer.toString(entries.size())));
        }
        try {
            PublishBatchResponse answer =
                    sns.publishBatch(r -> r.topicArn(topicArn).publishBatchRequestEntries(entries));
            answer.successful()
                    .forEach(entry ->
                            accepted.add(batch.get(Integer.parseInt(entry.id())).event()));
            answer.failed()
                    .forEach(
                            entry -> log(batch.get(Integer.parseInt(entry.id())).event(), entry.code()));
        } catch (SdkException failure) {
            // The others of this run may still go through; what is not accepted stays pending and is tried again.
            batch.forEach(message -> log(message.event(), failure.getClass().getSimpleName()));
        }
    }

    private static void log(Event event, String why) {
        System.out.println(Envelope.write(
                Map.of("level", "WARN", "message", "event not published", "eventId", event.id(), "why", why)));
    }

    private record Message(Event event, String body) {
        int bytes() {
            return Batches.bytes(body) + "typeString".length() + event.type().length();
        }

        PublishBatchRequestEntry entry(String id) {
            return PublishBatchRequestEntry.builder()
                    .id(id)
                    .message(body)
                    .messageAttributes(Map.of(
                            "type",
                            MessageAttributeValue.builder()
                                    .dataType("String")
                                    .stringValue(event.type())
                                    .build()))
                    .build();
        }
    }
}
