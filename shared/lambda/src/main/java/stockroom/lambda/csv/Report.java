package stockroom.lambda.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import stockroom.lambda.json.FieldError;

/** What became of a file's rows so far. */
final class Report {
    /** An answer of Lambda has at most 6 MB; whoever has more bad rows mends these first. */
    private static final int MOST_LISTED = 2_000;

    private final ArrayNode rejected;
    private int next;
    private int rows;
    private int accepted;
    private int unchanged;
    private int rejectedRows;

    private Report(ArrayNode rejected) {
        this.rejected = rejected;
    }

    static Report empty() {
        return new Report(JsonNodeFactory.instance.arrayNode());
    }

    /** The report as {@link #unfinished()} wrote it. */
    static Report resume(JsonNode state) {
        Report report = new Report((ArrayNode) state.get("rejected"));
        report.next = state.get("next").intValue();
        report.rows = state.get("rows").intValue();
        report.accepted = state.get("accepted").intValue();
        report.unchanged = state.get("unchanged").intValue();
        report.rejectedRows = state.get("rejectedRows").intValue();
        return report;
    }

    /** How many things were taken, whatever became of them: where to go on. */
    int next() {
        return next;
    }

    void oneMoreThing() {
        next++;
    }

    void accepted(int count) {
        rows += count;
        accepted += count;
    }

    void unchanged(int count) {
        rows += count;
        unchanged += count;
    }

    void rejected(int row, List<FieldError> errors) {
        rows++;
        rejectedRows++;
        if (rejected.size() < MOST_LISTED) {
            ArrayNode list = rejected.addObject().put("row", row).putArray("errors");
            errors.forEach(e -> list.addObject().put("pointer", e.pointer()).put("detail", e.detail()));
        }
    }

    ObjectNode unfinished() {
        return finished().put("next", next);
    }

    ObjectNode finished() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("rows", rows)
                .put("accepted", accepted)
                .put("unchanged", unchanged)
                .put("rejectedRows", rejectedRows);
        json.set("rejected", rejected);
        return json;
    }
}
