package stockroom.testkit.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;
import stockroom.testkit.model.StreamEntry;
import stockroom.testkit.template.Names;

/** The in-memory stream's entries as Lambda hands them over. */
final class StreamRecords {
    private StreamRecords() {}

    static ObjectNode json(StreamEntry entry, String table) {
        StreamRecord.Builder change = StreamRecord.builder()
                .sequenceNumber(Long.toString(entry.sequence()))
                .approximateCreationDateTime(entry.at())
                .keys(entry.keys())
                .sizeBytes(0L)
                .streamViewType("NEW_IMAGE");
        entry.newImage().ifPresent(change::newImage);
        entry.oldImage().ifPresent(change::oldImage);
        Record.Builder record = Record.builder()
                .eventID(table + "-" + entry.sequence())
                .eventName(entry.operation())
                .eventVersion("1.1")
                .awsRegion(Names.REGION)
                .dynamodb(change.build());
        if (entry.author() == StreamEntry.Author.TIME_TO_LIVE) {
            record.userIdentity(Identity.builder()
                    .principalId("dynamodb.amazonaws.com")
                    .type("Service")
                    .build());
        }
        return stockroom.testkit.event.StreamRecord.json(record.build(), "arn:aws:dynamodb:" + table);
    }
}
