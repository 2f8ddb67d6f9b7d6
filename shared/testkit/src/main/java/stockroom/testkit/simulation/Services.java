package stockroom.testkit.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.messaging.Post;
import stockroom.testkit.fault.Permitted;
import stockroom.testkit.model.BatchFaults;
import stockroom.testkit.model.ModelDynamoDb;
import stockroom.testkit.model.ModelQueues;
import stockroom.testkit.model.ModelTopics;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/** The services behind the functions, and every call to them. */
final class Services {
    private final Template template;
    private final Names names;
    private final Timeline timeline;
    private final Mishaps mishaps;
    private final History history;
    private final ModelDynamoDb tables;
    private final ModelQueues queues;
    private final ModelTopics topics;
    private final Wire wire;
    private final SimulatedPost post;
    private final List<Runnable> onWrite = new ArrayList<>();
    private final List<Runnable> onSend = new ArrayList<>();
    private final Map<String, Permitted> permissions = new HashMap<>();
    private @Nullable ServiceCall underway;
    private final List<PhoneMessage> shortMessages = new ArrayList<>();
    private int messages;
    private long writes;
    private long lastWrite;

    Services(Template template, Names names, Timeline timeline, Mishaps mishaps, History history) {
        this.template = template;
        this.names = names;
        this.timeline = timeline;
        this.mishaps = mishaps;
        this.history = history;
        this.tables = new ModelDynamoDb(template.tables(), names, timeline, this::lag);
        this.queues = new ModelQueues(template.queues(), names, timeline, this::arrivals, BatchFaults.none());
        this.topics = new ModelTopics(template.subscriptions(), names, queues, BatchFaults.none());
        this.post = new SimulatedPost(history);
        this.wire = new Wire(mishaps, tables.conflicts());
    }

    Timeline timeline() {
        return timeline;
    }

    ModelDynamoDb tables() {
        return tables;
    }

    SimulatedPost post() {
        return post;
    }

    /** The short messages that were handed over, oldest first. */
    List<PhoneMessage> shortMessages() {
        return List.copyOf(shortMessages);
    }

    ModelQueues queues() {
        return queues;
    }

    Map<Class<?>, Object> clients() {
        return Map.of(
                DynamoDbClient.class, tables.client(),
                SqsClient.class, queues.client(),
                SnsClient.class, topics.client(),
                Post.class, post);
    }

    /** What the template sets for a function, and what Lambda adds. */
    Map<String, String> environment(FunctionSpec function) {
        Map<String, String> environment = new TreeMap<>(function.variables().in(names));
        environment.put("AWS_REGION", Names.REGION);
        environment.put("AWS_LAMBDA_FUNCTION_NAME", function.name());
        return environment;
    }

    /** What the function's role allows. */
    Permitted permitted(FunctionSpec function) {
        return permissions.computeIfAbsent(function.name(), name -> Permitted.by(template, function, names));
    }

    /** Called after each write to a table. */
    void afterWrites(Runnable listener) {
        onWrite.add(listener);
    }

    /** Called after messages were sent, published or moved. */
    void afterSends(Runnable listener) {
        onSend.add(listener);
    }

    /** Messages came into a queue though nobody sent them. */
    void messagesMoved() {
        onSend.forEach(Runnable::run);
    }

    long writes() {
        return writes;
    }

    /** When something was last written. */
    long lastWrite() {
        return lastWrite;
    }

    Object call(Invocation invocation, String operation, SdkRequest request, ServiceCall.Real real) throws Throwable {
        int number = invocation.nextCall();
        String where = invocation.id() + "/" + number;
        ServiceCall.Real noted = sent ->
                served(new ServiceCall(invocation, where, invocation.dice().of(number), operation, sent, real));
        history.add(where + operation);
        return wire.answer(new ServiceCall(invocation, where, invocation.dice().of(number), operation, request, noted));
    }

    private Object served(ServiceCall call) throws Throwable {
        underway = call;
        messages = 0;
        try {
            return call.real().proceed(call.request());
        } finally {
            underway = null;
            if (call.writes()) {
                writes++;
                lastWrite = timeline.now();
                onWrite.forEach(Runnable::run);
            } else if (call.sends()) {
                messagesMoved();
                if (call.request() instanceof PublishRequest publish && publish.phoneNumber() != null) {
                    shortMessages.add(new PhoneMessage(timeline.instant(), publish.phoneNumber(), publish.message()));
                }
            }
        }
    }

    private Duration lag(String table, String index, Map<String, AttributeValue> key) {
        return Optional.ofNullable(underway)
                .filter(call -> call.invocation().pace() == Invocation.Pace.LIVE)
                .map(call -> Lateness.ofReads(mishaps, call, table + "/" + index + key.hashCode()))
                .orElse(Duration.ZERO);
    }

    private List<Duration> arrivals(String queue, String messageId) {
        return Optional.ofNullable(underway)
                .filter(call -> call.invocation().pace() == Invocation.Pace.LIVE)
                .map(call -> Lateness.ofMessages(mishaps, call, queue + "#" + messages++))
                .orElse(List.of(Duration.ZERO));
    }
}
