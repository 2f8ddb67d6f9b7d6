package stockroom.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.exceptions.DynamoDBLocalServiceException;
import software.amazon.dynamodb.services.local.embedded.DDBExceptionMappingInvocationHandler;
import software.amazon.dynamodb.services.local.shared.access.LocalDBClient;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteLibraryLoader;
import software.amazon.dynamodb.services.local.shared.jobs.JobsRegister;

/**
 * DynamoDB Local inside this virtual machine, in memory, without a port and without telemetry. One serves all who ask. It is put together here
 * from its parts, as its own {@code DynamoDBEmbedded} does, because that leaves no choice of the storage ({@link RememberedTables}).
 */
public final class EmbeddedDynamoDb {
    private static final int JOBS_AT_ONCE = 10;

    /** Keeps the library's level: a logger that nobody holds forgets it. */
    private static final Logger SQLITE = Logger.getLogger("com.almworks.sqlite4java");

    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;

    private EmbeddedDynamoDb(LocalDBClient local) {
        this.client = mapped(DynamoDbClient.class, local.dynamoDbClient());
        this.streams = mapped(DynamoDbStreamsClient.class, local.dynamoDbStreamsClient());
    }

    /** The one of this virtual machine, started by the first who asks. */
    public static EmbeddedDynamoDb shared() {
        return Shared.ONE;
    }

    public DynamoDbClient client() {
        return client;
    }

    public DynamoDbStreamsClient streams() {
        return streams;
    }

    private static final class Shared {
        private static final EmbeddedDynamoDb ONE = start();
    }

    private static EmbeddedDynamoDb start() {
        try {
            SQLiteLibraryLoader.initialize();
        } catch (Exception unable) {
            throw new IllegalStateException("DynamoDB Local can't load its SQLite library", unable);
        }
        RememberedSchemas.install();
        SQLITE.setLevel(Level.WARNING);
        JobsRegister jobs =
                new JobsRegister(Executors.newFixedThreadPool(JOBS_AT_ONCE, Daemons.named("dynamodb-jobs")), false);
        return new EmbeddedDynamoDb(new LocalDBClient(new RememberedTables(), jobs));
    }

    /** The exceptions of the engine as those of the SDK. */
    private static <T> T mapped(Class<T> type, T engine) {
        Object proxy =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return method.invoke(engine, arguments);
                    } catch (InvocationTargetException thrown) {
                        if (thrown.getCause() instanceof DynamoDBLocalServiceException ofEngine) {
                            DDBExceptionMappingInvocationHandler.handleDynamoDBLocalServiceException(ofEngine);
                        }
                        throw thrown.getCause();
                    }
                });
        return type.cast(proxy);
    }
}
