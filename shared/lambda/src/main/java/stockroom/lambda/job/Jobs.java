package stockroom.lambda.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import stockroom.domain.job.Job;
import stockroom.domain.job.JobStatus;
import stockroom.domain.messaging.Cause;
import stockroom.dynamodb.JobStore;
import stockroom.dynamodb.Passing;
import stockroom.lambda.Log;
import stockroom.lambda.QueueTrigger;
import stockroom.lambda.RandomText;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.HttpRequest;

/** Starts jobs, and does them slice by slice as the queue says. */
public final class Jobs {
    /** Well inside a function's timeout of two minutes, so that the slice's end is stored. */
    private static final Duration SLICE = Duration.ofSeconds(45);

    private static final int ID_BITS = 128;

    /** The state of a job is our own; it may hold more than a body may. */
    private static final ObjectMapper STATES = new ObjectMapper();

    private final JobStore store;
    private final Surroundings surroundings;
    private final Consumer<String> queue;
    private final Map<String, JobWork> works;

    /**
     * @param queue sends a job's id to the queue of this function
     * @param works by kind of job
     */
    public Jobs(JobStore store, Surroundings surroundings, Consumer<String> queue, Map<String, JobWork> works) {
        this.store = store;
        this.surroundings = surroundings;
        this.queue = queue;
        this.works = Map.copyOf(works);
    }

    /** Stores the job, puts it on the queue and tells its id. */
    public String start(String kind, HttpRequest request, byte[] input) {
        Job job = Job.started(newId(), kind, request.caller().name(), request.cause());
        store.start(job, input);
        queue.accept(job.id());
        return job.id();
    }

    /** The same for work that was begun already and goes on from there. */
    public String start(String kind, HttpRequest request, byte[] input, JobStep begun) {
        Job job = Job.started(newId(), kind, request.caller().name(), request.cause());
        store.start(job, input);
        store.save(job.now(begun.status(), begun.progress()), begun.state().toString());
        queue.accept(job.id());
        return job.id();
    }

    /** The trigger of the queue. */
    public QueueTrigger trigger() {
        return new QueueTrigger(message -> proceed(message.body()));
    }

    /** One slice; a job that is unknown or over is left alone, since messages may come twice. */
    void proceed(String jobId) {
        Optional<Job> found = store.find(jobId).filter(job -> job.status() == JobStatus.RUNNING);
        if (found.isEmpty()) {
            return;
        }
        Job job = found.get();
        JobStep step;
        try {
            step = work(job);
        } catch (RuntimeException failure) {
            if (Passing.is(failure)) {
                throw failure;
            }
            Log.error("a job failed")
                    .with("jobId", jobId)
                    .with("requestId", job.cause().requestId())
                    .with(failure)
                    .write();
            store.save(job.now(JobStatus.FAILED, job.progress()), "{}");
            return;
        }
        if (store.save(job.now(step.status(), step.progress()), step.state().toString())
                && step.status() == JobStatus.RUNNING) {
            queue.accept(jobId);
        }
    }

    /** That much from now. */
    public Deadline deadline(Duration duration) {
        return Deadline.in(duration, surroundings.machine());
    }

    private String newId() {
        return RandomText.ofBits(ID_BITS, surroundings.machine().random());
    }

    private JobStep work(Job job) {
        JobWork work = works.get(job.kind());
        if (work == null) {
            throw new IllegalStateException("this function knows no work of the kind " + job.kind());
        }
        Cause cause = new Cause(
                job.cause().by(), job.cause().requestId(), surroundings.clock().instant());
        return work.proceed(store.input(job), state(store.state(job)), cause, deadline(SLICE));
    }

    static JsonNode state(String text) {
        try {
            return text.isEmpty() ? JsonNodeFactory.instance.objectNode() : STATES.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("a job's state can't be read", broken);
        }
    }
}
