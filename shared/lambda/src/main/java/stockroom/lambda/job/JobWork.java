package stockroom.lambda.job;

import com.fasterxml.jackson.databind.JsonNode;
import stockroom.domain.messaging.Cause;

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
}
