package stockroom.testkit;

import java.net.URI;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.testkit.template.Names;

/** SQS inside this virtual machine (ElasticMQ), on a free port of the loopback address. */
public final class EmbeddedQueues implements AutoCloseable {
    private final SQSRestServer server;
    private final String endpoint;
    private final SqsClient client;

    private EmbeddedQueues(SQSRestServer server) {
        this.server = server;
        this.endpoint =
                "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort();
        this.client = SqsClient.builder()
                .region(Region.of(Names.REGION))
                .endpointOverride(URI.create(endpoint))
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    public static EmbeddedQueues start() {
        return new EmbeddedQueues(SQSRestServerBuilder.withInterface("127.0.0.1")
                .withDynamicPort()
                .withAWSRegion(Names.REGION)
                .withAWSAccountId(Names.ACCOUNT)
                .start());
    }

    /** Such as {@code http://127.0.0.1:43211}, no slash at its end. */
    public String endpoint() {
        return endpoint;
    }

    public SqsClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        server.stopAndWait();
    }
}
