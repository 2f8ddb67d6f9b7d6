package stockroom.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Subscription;

/**
 * SNS inside this virtual machine: Publish and PublishBatch of its Query protocol, delivered raw to the queues whose filter accepts the
 * message. What no filter accepts is dropped silently, as SNS does. What is published to a phone is kept.
 */
public final class EmbeddedTopics implements AutoCloseable {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4, Daemons.named("topics"));
    private final List<Subscription> subscriptions;
    private final Names names;
    private final SqsClient queues;
    private final SnsClient client;
    private final List<ShortMessage> shortMessages = new CopyOnWriteArrayList<>();

    private EmbeddedTopics(HttpServer server, List<Subscription> subscriptions, Names names, SqsClient queues) {
        this.server = server;
        this.subscriptions = List.copyOf(subscriptions);
        this.names = names;
        this.queues = queues;
        this.client = SnsClient.builder()
                .region(Region.of(Names.REGION))
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** @param queues where the queues of the subscriptions stand */
    public static EmbeddedTopics start(List<Subscription> subscriptions, Names names, SqsClient queues) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            EmbeddedTopics topics = new EmbeddedTopics(server, subscriptions, names, queues);
            server.createContext("/", topics::answer);
            server.setExecutor(topics.threads);
            server.start();
            return topics;
        } catch (IOException unable) {
            throw new java.io.UncheckedIOException("the embedded topics can't listen on the loopback address", unable);
        }
    }

    public SnsClient client() {
        return client;
    }

    /** What was sent to phones, oldest first. */
    public List<ShortMessage> shortMessages() {
        return List.copyOf(shortMessages);
    }

    /** Throws away what was sent to phones. */
    public void clear() {
        shortMessages.clear();
    }

    @Override
    public void close() {
        client.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            QueryForm form = QueryForm.parse(body);
            String action = form.text("Action");
            ShortMessage toPhone = new ShortMessage(form.text("PhoneNumber"), form.text("Message"));
            byte[] xml;
            int status = OK;
            if (action.equals("Publish") && toPhone.isTaken()) {
                shortMessages.add(toPhone);
                xml = response(action, "<MessageId>" + UUID.randomUUID() + "</MessageId>");
            } else if (action.equals("Publish") && toPhone.to().isEmpty()) {
                xml = response(action, "<MessageId>" + deliver(form.text("TopicArn"), form) + "</MessageId>");
            } else if (action.equals("PublishBatch")) {
                xml = response(action, deliverAll(form));
            } else {
                status = BAD_REQUEST;
                xml = error(action.equals("Publish") ? "InvalidParameter" : "InvalidAction");
            }
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(status, xml.length);
            exchange.getResponseBody().write(xml);
        }
    }

    private String deliverAll(QueryForm form) {
        StringBuilder successful = new StringBuilder("<Successful>");
        for (QueryForm entry : form.members("PublishBatchRequestEntries.member")) {
            String messageId = deliver(form.text("TopicArn"), entry);
            successful
                    .append("<member><Id>")
                    .append(escaped(entry.text("Id")))
                    .append("</Id><MessageId>")
                    .append(messageId)
                    .append("</MessageId></member>");
        }
        return successful.append("</Successful><Failed/>").toString();
    }

    private String deliver(String topicArn, QueryForm message) {
        Map<String, String> attributes = new HashMap<>();
        message.members("MessageAttributes.entry")
                .forEach(entry -> attributes.put(entry.text("Name"), entry.text("Value.StringValue")));
        for (Subscription subscription : subscriptions) {
            if (names.arn("sns", subscription.topic()).equals(topicArn) && subscription.accepts(attributes)) {
                send(subscription.queue(), message.text("Message"), attributes);
            }
        }
        return UUID.randomUUID().toString();
    }

    private void send(String queue, String body, Map<String, String> attributes) {
        Map<String, MessageAttributeValue> values = new HashMap<>();
        attributes.forEach((name, value) -> values.put(
                name,
                MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(value)
                        .build()));
        queues.sendMessage(request ->
                request.queueUrl(names.queueUrl(queue)).messageBody(body).messageAttributes(values));
    }

    private static byte[] error(String code) {
        return ("<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + code
                        + "</Message></Error></ErrorResponse>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] response(String action, String result) {
        String xml = "<%1$sResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><%1$sResult>%2$s</%1$sResult>"
                + "<ResponseMetadata><RequestId>%3$s</RequestId></ResponseMetadata></%1$sResponse>";
        return xml.formatted(action, result, UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
