package stockroom.testkit;

import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorSystem;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.testkit.template.Names;

/** SQS inside this virtual machine (ElasticMQ), on a free port of the loopback address. */
public final class EmbeddedQueues implements AutoCloseable {
    private static final int SECONDS_TO_CLOSE = 30;

    private final ActorSystem actors;
    private final String endpoint;
    private final SqsClient client;

    private EmbeddedQueues(ActorSystem actors, SQSRestServer server) {
        this.actors = actors;
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
        ActorSystem actors = ActorSystem.create("elasticmq");
        return new EmbeddedQueues(
                actors,
                SQSRestServerBuilder.withActorSystem(actors)
                        .withInterface("127.0.0.1")
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

    /** Breaks off whatever request is under way: the server's own stop waits a minute for it, and then fails. */
    @Override
    public void close() {
        client.close();
        actors.terminate();
        try {
            actors.getWhenTerminated().toCompletableFuture().get(SECONDS_TO_CLOSE, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stuck) {
            throw new IllegalStateException("The embedded queues did not stop", stuck);
        }
    }
}
