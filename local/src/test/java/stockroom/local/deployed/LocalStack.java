package stockroom.local.deployed;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import stockroom.testkit.template.Names;

/** AWS in a container: one LocalStack, and clients of the real SDK that speak to it. */
final class LocalStack implements AutoCloseable {
    /** The last one that runs without a token. */
    private static final String IMAGE = "localstack/localstack:4.14.0";

    private static final String SWITCH = "STOCKROOM_LOCALSTACK";
    private static final String REQUIRED = "required";
    private static final int PORT = 4566;

    /** What .ci/run finds a container by that outlived its test. */
    private static final String LABEL = "stockroom.test";

    private final GenericContainer<?> container;

    private LocalStack(GenericContainer<?> container) {
        this.container = container;
    }

    /** A fresh one; without Docker or its image the test is skipped, unless the environment says that it must not be. */
    static LocalStack start() {
        if (!REQUIRED.equals(System.getenv(SWITCH))) {
            Assumptions.assumeTrue(
                    hasImage(),
                    "skipped: no Docker engine answers, or it has no image " + IMAGE
                            + ". Start one and run docker pull " + IMAGE + "; with " + SWITCH + "=" + REQUIRED
                            + " in the environment this fails instead");
        }
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(IMAGE))
                .withExposedPorts(PORT)
                .withLabel(LABEL, "localstack")
                .waitingFor(Wait.forLogMessage(".*Ready\\..*", 1));
        container.start();
        return new LocalStack(container);
    }

    /** Asks the command line: without an engine it answers at once, where Testcontainers tries for minutes. */
    private static boolean hasImage() {
        try {
            return new ProcessBuilder("docker", "image", "inspect", IMAGE)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noDocker) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Where every service answers; no slash at its end. */
    URI endpoint() {
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
    }

    /** A client as a function would have it, but here. */
    <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C client(B builder) {
        return builder.region(Region.of(Names.REGION))
                .endpointOverride(endpoint())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @Override
    public void close() {
        container.stop();
    }
}
