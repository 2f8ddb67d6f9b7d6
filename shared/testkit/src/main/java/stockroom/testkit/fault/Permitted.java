package stockroom.testkit.fault;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Permissions.Grant;
import stockroom.testkit.template.Template;

/** Refuses what a function's role in template.yaml does not allow, as AWS would: embedded services know no roles. */
public final class Permitted implements Fault {
    private static final String ARN = "arn:aws:%s:" + Names.REGION + ":" + Names.ACCOUNT + ":%s";

    private final String function;
    private final Set<Grant> granted;
    private final Set<Grant> used = ConcurrentHashMap.newKeySet();

    private Permitted(String function, Set<Grant> granted) {
        this.function = function;
        this.granted = Set.copyOf(granted);
    }

    public static Permitted by(Template template, FunctionSpec function, Names names) {
        return new Permitted(
                function.name(),
                requireNonNull(template.permissions().get(function.id())).in(names));
    }

    /** The clients, by their interface, each held to the role: what AWS would refuse fails here too. */
    public Map<Class<?>, Object> hold(Map<Class<?>, Object> clients) {
        Calls guard = Calls.guarded(this);
        Map<Class<?>, Object> held = new HashMap<>();
        clients.forEach((type, client) -> held.put(type, watched(guard, type, client)));
        return held;
    }

    private static <T> T watched(Calls guard, Class<T> type, Object client) {
        return guard.watch(type, type.cast(client));
    }

    @Override
    public Object around(Call call, Real real) throws Throwable {
        Set<Grant> needed = needed(call);
        Set<Grant> missing =
                needed.stream().filter(grant -> !granted.contains(grant)).collect(Collectors.toSet());
        if (missing.isEmpty()) {
            used.addAll(needed);
            return real.proceed();
        }
        throw DynamoDbException.builder()
                .message("AccessDenied: the role of " + function + " in template.yaml lacks " + missing)
                .statusCode(400)
                .build();
    }

    /** What calls needed so far: a grant that never gets here is one too many. */
    public Set<Grant> used() {
        return Set.copyOf(used);
    }

    private static Set<Grant> needed(Call call) {
        Set<Grant> needed = new LinkedHashSet<>();
        SdkRequest request = call.request();
        if (request instanceof TransactWriteItemsRequest transaction) {
            transaction.transactItems().forEach(item -> needed.add(needed(item)));
        } else if (request instanceof PublishBatchRequest publish) {
            needed.add(new Grant("sns:Publish", publish.topicArn()));
        } else if (request instanceof SendMessageRequest send) {
            needed.add(new Grant(
                    "sqs:SendMessage",
                    arn("sqs", send.queueUrl().substring(send.queueUrl().lastIndexOf('/') + 1))));
        } else {
            String action = "dynamodb:" + capital(call.operation().replace("Paginator", ""));
            String index = call.indexes().stream()
                    .findFirst()
                    .map(name -> "/index/" + name)
                    .orElse("");
            call.tables().forEach(table -> needed.add(new Grant(action, arn("dynamodb", table) + index)));
        }
        return needed;
    }

    private static Grant needed(TransactWriteItem item) {
        if (item.put() != null) {
            return on("PutItem", item.put().tableName());
        }
        if (item.update() != null) {
            return on("UpdateItem", item.update().tableName());
        }
        return item.delete() != null
                ? on("DeleteItem", item.delete().tableName())
                : on("ConditionCheckItem", item.conditionCheck().tableName());
    }

    private static Grant on(String action, String table) {
        return new Grant("dynamodb:" + action, arn("dynamodb", table));
    }

    private static String arn(String service, String name) {
        return ARN.formatted(service, name);
    }

    private static String capital(String operation) {
        return operation.substring(0, 1).toUpperCase(Locale.ROOT) + operation.substring(1);
    }
}
