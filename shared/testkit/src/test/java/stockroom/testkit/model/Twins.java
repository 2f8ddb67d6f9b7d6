package stockroom.testkit.model;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import stockroom.testkit.EmbeddedDynamoDb;
import stockroom.testkit.Tables;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/**
 * The template's tables twice, in DynamoDB Local and in the model. Every call goes to both; where they answer differently is written down.
 * The caller gets DynamoDB Local's answer.
 */
final class Twins {
    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final Template TEMPLATE = Template.ofThisProject();

    private final Names names = new Names("twin" + OPENED.incrementAndGet() + "-", "http://queues.invalid");
    private final DynamoDbClient local = EmbeddedDynamoDb.shared().client();
    private final ModelDynamoDb model =
            new ModelDynamoDb(TEMPLATE.tables(), names, InstantSource.system(), IndexLag.none());
    private final List<String> differences = new ArrayList<>();
    private final DynamoDbClient both = (DynamoDbClient)
            Proxy.newProxyInstance(Twins.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this::call);

    Twins() {
        new Tables(local, TEMPLATE.tables(), names).create();
    }

    DynamoDbClient client() {
        return both;
    }

    ModelDynamoDb model() {
        return model;
    }

    String table(String id) {
        return names.name(id);
    }

    /** The calls since the last asking that were answered differently, readable. */
    List<String> differingAnswers() {
        List<String> since = List.copyOf(differences);
        differences.clear();
        return since;
    }

    /** Every difference so far, in answers and in what stands in tables and indexes now. */
    List<String> differences() {
        List<String> all = new ArrayList<>(differences);
        TEMPLATE.tables().forEach(table -> {
            compareRows(table.id(), null, all);
            table.indexes().forEach(index -> compareRows(table.id(), index.name(), all));
        });
        return all;
    }

    private void compareRows(String table, String index, List<String> all) {
        Outcome localRows = rows(local, table, index);
        Outcome modelRows = rows(model.client(), table, index);
        if (!localRows.equals(modelRows)) {
            all.add("rows of " + table + " " + index + "\n local: " + localRows + "\n model: " + modelRows);
        }
    }

    private Outcome rows(DynamoDbClient client, String table, String index) {
        return Outcome.ofRows(
                client.scanPaginator(request -> request.tableName(table(table)).indexName(index)).items().stream()
                        .toList());
    }

    private Object call(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (arguments == null || arguments.length != 1 || !(arguments[0] instanceof DynamoDbRequest request)) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (method.getName().endsWith("Paginator")) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        Outcome ofModel = Outcome.of(() -> method.invoke(model.client(), request));
        Outcome ofLocal = Outcome.of(() -> method.invoke(local, request));
        if (!ofModel.equals(ofLocal) && !KnownDifference.explains(ofLocal, ofModel)) {
            differences.add(request + "\n local: " + ofLocal + "\n model: " + ofModel);
        }
        return ofLocal.get();
    }

    /** What the proxied method itself threw. */
    static RuntimeException thrown(InvocationTargetException failure) {
        return (RuntimeException) failure.getCause();
    }
}
