package stockroom.lambda.job;

import com.fasterxml.jackson.databind.JsonNode;
import stockroom.domain.job.JobStatus;

/**
 * What a slice of a job came to.
 *
 * @param status RUNNING or DONE
 * @param state where the next slice goes on, or the job's result
 * @param progress percent
 */
public record JobStep(JobStatus status, JsonNode state, int progress) {
    public static JobStep unfinished(JsonNode state, int progress) {
        return new JobStep(JobStatus.RUNNING, state, progress);
    }

    public static JobStep finished(JsonNode result) {
        return new JobStep(JobStatus.DONE, result, 100);
    }
}
