package stockroom.local.deployed;

import java.io.PrintStream;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.local.LocalClock;
import stockroom.local.control.Channels;
import stockroom.local.delivery.Delivery;
import stockroom.local.delivery.SendWatch;
import stockroom.local.delivery.Sources;
import stockroom.local.function.LocalFunctions;
import stockroom.local.function.Traffic;
import stockroom.local.http.Api;
import stockroom.local.http.HttpPort;
import stockroom.local.http.StaffTokens;
import stockroom.testkit.template.Infrastructure;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/** The whole shop with LocalStack beneath it: a deployed stack, functions held to their roles, real streams and queues, an HTTP port. */
final class DeployedShop implements AutoCloseable {
    private static final PrintStream COMPLAINTS = System.err;

    private final Channels channels = new Channels();
    private final StaffTokens tokens;
    private final HttpPort port;
    private final Delivery delivery;
    private final Names names;
    private final Stack stack;
    private final DynamoDbClient dynamoDb;
    private final SqsClient queues;
    private final SnsClient topics;

    private DeployedShop(LocalStack localStack) {
        Template template = Template.ofThisProject();
        LocalClock clock = new LocalClock();
        this.names = new Names("deployed-", localStack.endpoint().toString());
        this.stack = Stack.deploy(
                localStack.endpoint(), Infrastructure.ofThisProject().json(names));
        this.dynamoDb = localStack.client(DynamoDbClient.builder());
        this.queues = localStack.client(SqsClient.builder());
        this.topics = localStack.client(SnsClient.builder());
        DynamoDbStreamsClient streams = localStack.client(DynamoDbStreamsClient.builder());
        this.tokens = new StaffTokens(clock);
        channels.seed(dynamoDb, names.name("SettingsTable"));
        SendWatch sends = new SendWatch();
        SqsClient senders = sends.watch(queues);
        Traffic traffic = new Traffic();
        LocalFunctions functions = LocalFunctions.load(
                template,
                names,
                Map.of(),
                clock,
                Map.of(DynamoDbClient.class, dynamoDb, SqsClient.class, senders, SnsClient.class, topics),
                traffic);
        this.delivery = Delivery.start(
                template, names, new Sources(dynamoDb, streams, queues, sends), functions, traffic, COMPLAINTS);
        this.port = HttpPort.take(0, "deployed", "");
        port.serve(new Api(template, functions, tokens, clock, COMPLAINTS), COMPLAINTS);
    }

    static DeployedShop on(LocalStack localStack) {
        return new DeployedShop(localStack);
    }

    Names names() {
        return names;
    }

    Stack stack() {
        return stack;
    }

    DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    SqsClient queues() {
        return queues;
    }

    SnsClient topics() {
        return topics;
    }

    URI api() {
        return port.uri();
    }

    String apiKey() {
        return channels.first().apiKey();
    }

    String ownerToken() {
        return tokens.issue("owner", "Olena");
    }

    @Override
    public void close() {
        port.close();
        delivery.close();
    }
}
