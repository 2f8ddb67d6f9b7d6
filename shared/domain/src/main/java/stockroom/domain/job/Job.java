package stockroom.domain.job;

import stockroom.domain.messaging.Cause;

/**
 * A piece of work that takes longer than a request may.
 *
 * @param kind what work it is, such as {@code import-products}
 * @param starter the name of who started it, the only one who may look at it
 * @param cause the request that started it
 * @param progress percent
 * @param version raised by every slice of the work
 */
public record Job(String id, String kind, String starter, Cause cause, JobStatus status, int progress, long version) {
    public static Job started(String id, String kind, String starter, Cause cause) {
        return new Job(id, kind, starter, cause, JobStatus.RUNNING, 0, 1);
    }

    /** The same job after one more slice. */
    public Job now(JobStatus newStatus, int newProgress) {
        return new Job(id, kind, starter, cause, newStatus, newProgress, version + 1);
    }
}
