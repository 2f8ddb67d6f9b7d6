package stockroom.lambda.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.BiFunction;
import stockroom.domain.messaging.Cause;
import stockroom.lambda.json.JsonObject;

/** The work of one kind of job. A slice may be done twice when a function dies, so what it does must be harmless when repeated. */
@FunctionalInterface
public interface JobWork {
    /**
     * Works until all is done or the deadline is over.
     *
     * @param input as it was when the job started
     * @param state of the slice before; an empty object at first
     */
    JobStep proceed(byte[] input, JsonNode state, Cause cause, Deadline deadline);

    /** Work that can't be cut into slices: its result follows from the input as it was when the job started. */
    static JobWork inOnePiece(BiFunction<byte[], Cause, JsonObject> work) {
        return (input, state, cause, deadline) ->
                JobStep.finished(work.apply(input, cause).tree());
    }
}
