package stockroom.testkit.fault;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Permissions.Grant;
import stockroom.testkit.template.Template;

/** Refuses what a function's role in template.yaml does not allow, as AWS would: embedded services know no roles. */
public final class Permitted implements Fault {
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
        check(call.request());
        return real.proceed();
    }

    /** @throws DynamoDbException naming what the role lacks */
    public void check(SdkRequest request) {
        Set<Grant> needed = NeededGrants.of(request);
        if (granted.containsAll(needed)) {
            used.addAll(needed);
            return;
        }
        Set<Grant> missing =
                needed.stream().filter(grant -> !granted.contains(grant)).collect(Collectors.toSet());
        throw DynamoDbException.builder()
                .message("AccessDenied: the role of " + function + " in template.yaml lacks " + missing)
                .statusCode(400)
                .build();
    }

    /** What calls needed so far: a grant that never gets here is one too many. */
    public Set<Grant> used() {
        return Set.copyOf(used);
    }
}
