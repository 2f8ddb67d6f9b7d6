package stockroom.domain.job;

/** How a job stands. */
public enum JobStatus {
    RUNNING,
    DONE,
    FAILED
}
