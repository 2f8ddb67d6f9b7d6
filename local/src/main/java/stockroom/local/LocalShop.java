package stockroom.local;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.local.control.Channels;
import stockroom.local.control.ControlApi;
import stockroom.local.control.ShopControl;
import stockroom.local.delivery.Delivery;
import stockroom.local.delivery.SendWatch;
import stockroom.local.delivery.Sources;
import stockroom.local.function.LocalFunctions;
import stockroom.local.function.Traffic;
import stockroom.local.function.WriteWatch;
import stockroom.local.http.Api;
import stockroom.local.http.HttpPort;
import stockroom.local.http.StaffTokens;
import stockroom.local.mail.MailServer;
import stockroom.local.mail.ReceivedLetter;
import stockroom.local.schedule.Timetable;
import stockroom.testkit.Daemons;
import stockroom.testkit.EmbeddedDynamoDb;
import stockroom.testkit.EmbeddedQueues;
import stockroom.testkit.EmbeddedTopics;
import stockroom.testkit.Queues;
import stockroom.testkit.ShortMessage;
import stockroom.testkit.Tables;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Permissions.Grant;
import stockroom.testkit.template.Template;

/** The running shop: everything that template.yaml names, in this virtual machine. */
public final class LocalShop implements ShopControl, AutoCloseable {
    private static final Duration SETTLE_LIMIT = Duration.ofSeconds(60);
    private static final Duration SETTLE_ON_THE_WAY = Duration.ofSeconds(10);
    private static final long TICK_CHECK_MILLIS = 250;
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";

    private final LocalClock clock = new LocalClock();
    private final Channels channels = new Channels();
    private final Traffic traffic = new Traffic();
    private final StaffTokens tokens = new StaffTokens(clock);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Daemons.named("timer"));
    private final HttpPort apiPort;
    private final HttpPort controlPort;
    private final EmbeddedQueues queueService;
    private final EmbeddedTopics topicService;
    private final MailServer mail = MailServer.start();
    private final DynamoDbClient dynamoDb;
    private final Tables tables;
    private final Queues queues;
    private final LocalFunctions functions;
    private final Delivery delivery;
    private final Timetable timetable;
    private volatile boolean ready;

    private LocalShop(
            Template template,
            HttpPort apiPort,
            HttpPort controlPort,
            String tablePrefix,
            ClientWatch clientWatch,
            PrintStream complaints) {
        this.apiPort = apiPort;
        this.controlPort = controlPort;
        CompletableFuture<EmbeddedQueues> starting = CompletableFuture.supplyAsync(EmbeddedQueues::start);
        WriteWatch watch = new WriteWatch();
        this.dynamoDb = watch.watch(EmbeddedDynamoDb.shared().client());
        this.tables = new Tables(dynamoDb, template.tables(), new Names(tablePrefix, ""));
        tables.create();
        channels.seed(dynamoDb, requireNonNull(tables.environment().get(SETTINGS_TABLE)));
        this.queueService = starting.join();
        Names names = new Names(tablePrefix, queueService.endpoint());
        this.queues = new Queues(queueService.client(), template.queues(), names);
        queues.create();
        SendWatch sends = new SendWatch();
        SqsClient senders = sends.watch(queueService.client());
        this.topicService = EmbeddedTopics.start(template.subscriptions(), names, senders);
        Map<Class<?>, Object> clients = Map.of(
                DynamoDbClient.class,
                clientWatch.watch(DynamoDbClient.class, dynamoDb),
                SqsClient.class,
                clientWatch.watch(SqsClient.class, senders),
                SnsClient.class,
                clientWatch.watch(SnsClient.class, topicService.client()));
        Map<String, String> outside = new HashMap<>(mail.environment());
        outside.put("PUBLIC_URL", apiPort.uri().toString());
        // No storefront runs here; its links show in the letters all the same.
        outside.put("ORDER_PAGE", "https://shop.example/orders/{orderId}");
        outside.put("PAYMENT_PAGE", "https://shop.example/orders/{orderId}/pay");
        outside.putAll(channels.signing());
        this.functions = LocalFunctions.load(template, names, outside, clock, clients, traffic);
        Sources sources = new Sources(dynamoDb, EmbeddedDynamoDb.shared().streams(), queueService.client(), sends);
        this.delivery = Delivery.start(template, names, sources, functions, traffic, complaints);
        this.timetable = new Timetable(
                template, functions, clock, watch::writes, () -> delivery.settle(SETTLE_ON_THE_WAY), complaints);
        timer.scheduleWithFixedDelay(timetable::catchUp, TICK_CHECK_MILLIS, TICK_CHECK_MILLIS, TimeUnit.MILLISECONDS);
        apiPort.serve(new Api(template, functions, tokens, clock, complaints), complaints);
        controlPort.serve(new ControlApi(this), complaints);
    }

    /**
     * Starts the shop; it serves when this returns.
     *
     * @param options ports
     * @param tablePrefix before table names, so that shops of one virtual machine don't meet
     * @param complaints where failures of functions and of the stack itself are told of
     */
    public static LocalShop start(Template template, LocalOptions options, String tablePrefix, PrintStream complaints) {
        return start(template, options, tablePrefix, ClientWatch.NOBODY, complaints);
    }

    /**
     * The same under somebody's eyes.
     *
     * @param clientWatch sees what the functions ask AWS for
     */
    public static LocalShop start(
            Template template,
            LocalOptions options,
            String tablePrefix,
            ClientWatch clientWatch,
            PrintStream complaints) {
        // The ports first: whoever has them already is the likeliest reason not to start, and is found in a moment.
        HttpPort api = HttpPort.take(options.port(), "api", LocalOptions.PORT);
        HttpPort control = HttpPort.take(options.controlPort(), "control", LocalOptions.CONTROL_PORT);
        return new LocalShop(template, api, control, tablePrefix, clientWatch, complaints);
    }

    public LocalApi api() {
        return new LocalApi(apiPort.uri(), controlPort.uri());
    }

    /** By function, the grants of its role that its calls needed so far. */
    public Map<String, Set<Grant>> grantsUsed() {
        return functions.grantsUsed();
    }

    /** From now on health says that the shop is ready. */
    public void open() {
        ready = true;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Channels channels() {
        return channels;
    }

    @Override
    public StaffTokens tokens() {
        return tokens;
    }

    @Override
    public void travelTo(Instant moment) {
        timetable.travelTo(moment);
    }

    @Override
    public Optional<JsonNode> fire(String function) {
        return timetable.fireNow(function);
    }

    @Override
    public Optional<String> settle() {
        return delivery.settle(SETTLE_LIMIT);
    }

    @Override
    public List<ReceivedLetter> letters() {
        return mail.letters();
    }

    @Override
    public List<ShortMessage> shortMessages() {
        return topicService.shortMessages();
    }

    @Override
    public void reset() {
        traffic.stopped(() -> {
            queues.clear();
            tables.recreate();
            channels.seed(dynamoDb, requireNonNull(tables.environment().get(SETTINGS_TABLE)));
            mail.clear();
            topicService.clear();
            delivery.restart();
            clock.reset();
        });
        timetable.startOver();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        apiPort.close();
        controlPort.close();
        delivery.close();
        topicService.close();
        queueService.close();
        mail.close();
    }
}
