package stockroom.lambda.http;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one table of who may call what. A staff route that is not in it is forbidden to everyone; a supplier's link opens its own page;
 * a payment provider signs what it sends; every other route is a storefront's and needs a channel's key.
 */
public final class Access {
    private static final String STAFF = "/staff/";

    /** Whoever has the link may: its token is the key, which the route itself looks up. */
    private static final String SUPPLIERS = "/supplier/";

    /** Whoever signs may: the route itself checks the signature. */
    private static final String PROVIDERS = "/payments/";

    private static final Set<Role> OWNER = only();
    private static final Set<Role> BUYER = only(Role.BUYER);
    private static final Set<Role> OPERATOR = only(Role.OPERATOR);
    private static final Set<Role> LOGISTICS = only(Role.LOGISTICS);
    private static final Set<Role> CALLS = only(Role.OPERATOR, Role.OUTSOURCED);
    private static final Set<Role> STOCK_READ = only(Role.OPERATOR, Role.BUYER, Role.LOGISTICS);
    private static final Set<Role> PURCHASES_READ = only(Role.BUYER, Role.LOGISTICS);
    private static final Set<Role> ANYONE = Set.copyOf(EnumSet.allOf(Role.class));

    /** Route by route; the owner is in every set. */
    public static final Map<String, Set<Role>> ROLES = Map.ofEntries(
            Map.entry("GET /staff/orders", ANYONE),
            Map.entry("GET /staff/orders/{orderId}", ANYONE),
            Map.entry("PATCH /staff/orders/{orderId}", CALLS),
            Map.entry("POST /staff/orders/{orderId}/confirm", CALLS),
            Map.entry("POST /staff/orders/{orderId}/cancel", CALLS),
            Map.entry("POST /staff/orders/{orderId}/payments", CALLS),
            Map.entry("POST /staff/orders/{orderId}/calls", CALLS),
            Map.entry("POST /staff/queue/next", CALLS),
            Map.entry("GET /staff/queue", OPERATOR),
            Map.entry("DELETE /staff/queue/leases/{orderId}", CALLS),
            Map.entry("GET /staff/tasks", OPERATOR),
            Map.entry("POST /staff/tasks/{taskId}/done", CALLS),
            Map.entry("GET /staff/templates", OPERATOR),
            Map.entry("GET /staff/templates/{key}/preview", OPERATOR),
            Map.entry("GET /staff/customers/{customerId}/messages", OPERATOR),
            Map.entry("PUT /staff/customers/{customerId}/messages", OPERATOR),
            Map.entry("GET /staff/products", STOCK_READ),
            Map.entry("GET /staff/products/{sku}", ANYONE),
            Map.entry("PUT /staff/products/{sku}", BUYER),
            Map.entry("GET /staff/stock/{sku}", ANYONE),
            Map.entry("GET /staff/stock/{sku}/forecast", BUYER),
            Map.entry("PUT /staff/stock/{sku}/{warehouse}/count", LOGISTICS),
            Map.entry("PUT /staff/stock/{sku}/{warehouse}/minimum", BUYER),
            Map.entry("DELETE /staff/stock/{sku}/{warehouse}/minimum", BUYER),
            Map.entry("GET /staff/warehouses/{id}", BUYER),
            Map.entry("PUT /staff/warehouses/{id}", BUYER),
            Map.entry("GET /staff/rates/{currency}/{date}", BUYER),
            Map.entry("PUT /staff/rates/{currency}/{date}", BUYER),
            Map.entry("GET /staff/suppliers", BUYER),
            Map.entry("GET /staff/suppliers/{supplierId}", BUYER),
            Map.entry("PUT /staff/suppliers/{supplierId}", BUYER),
            Map.entry("GET /staff/suppliers/{supplierId}/score", BUYER),
            Map.entry("GET /staff/suppliers/{supplierId}/offers/{sku}", BUYER),
            Map.entry("PUT /staff/suppliers/{supplierId}/offers/{sku}", BUYER),
            Map.entry("POST /staff/imports/products", BUYER),
            Map.entry("POST /staff/imports/stock", LOGISTICS),
            Map.entry("POST /staff/imports/suppliers", BUYER),
            Map.entry("POST /staff/imports/offers", BUYER),
            Map.entry("POST /staff/imports/orders", OWNER),
            Map.entry("POST /staff/imports/payments", OPERATOR),
            Map.entry("POST /staff/consolidation-runs", BUYER),
            Map.entry("GET /staff/purchase-orders", PURCHASES_READ),
            Map.entry("GET /staff/purchase-orders/{id}", PURCHASES_READ),
            Map.entry("PATCH /staff/purchase-orders/{id}/lines/{sku}", BUYER),
            Map.entry("POST /staff/purchase-orders/{id}/lines", BUYER),
            Map.entry("POST /staff/purchase-orders/{id}/send", BUYER),
            Map.entry("POST /staff/purchase-orders/{id}/confirmations", BUYER),
            Map.entry("POST /staff/purchase-orders/{id}/receipts", PURCHASES_READ),
            Map.entry("POST /staff/purchase-orders/{id}/close", BUYER),
            Map.entry("POST /staff/purchase-orders/{id}/cancel", BUYER),
            Map.entry("GET /staff/exceptions", BUYER),
            Map.entry("POST /staff/exceptions/{id}/resolve", BUYER),
            Map.entry("GET /staff/audit", BUYER),
            Map.entry("GET /staff/dead-letters", BUYER),
            Map.entry("POST /staff/dead-letters/redrive", OWNER),
            Map.entry("POST /staff/dead-letters/{id}/redrive", OWNER),
            Map.entry("POST /staff/dead-letters/{id}/drop", OWNER),
            Map.entry("GET /staff/settings", OWNER),
            Map.entry("PUT /staff/settings", OWNER),
            Map.entry("GET /staff/channels/{channel}", OWNER),
            Map.entry("PUT /staff/channels/{channel}", OWNER),
            Map.entry("POST /staff/channels/{channel}/keys", OWNER),
            Map.entry("GET /staff/jobs/{jobId}", ANYONE));

    private Access() {}

    /** Why this caller may not call this route; empty when it may. */
    public static Optional<Problem> refusal(String routeKey, Caller caller) {
        String path = routeKey.substring(routeKey.indexOf(' ') + 1);
        if (path.startsWith(SUPPLIERS) || path.startsWith(PROVIDERS)) {
            return Optional.empty();
        }
        if (!path.startsWith(STAFF)) {
            return caller.channel().isEmpty()
                    ? Optional.of(Problem.unauthorized("send a valid key in the header x-api-key"))
                    : Optional.empty();
        }
        boolean allowed = caller.roles().stream().anyMatch(ROLES.getOrDefault(routeKey, Set.of())::contains);
        return allowed ? Optional.empty() : Optional.of(Problem.forbidden("none of your roles may do this"));
    }

    private static Set<Role> only(Role... roles) {
        EnumSet<Role> set = EnumSet.of(Role.OWNER, roles);
        return Set.copyOf(set);
    }
}
