package stockroom.lambda.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may what, written down a second time from the contract, role by role. */
class AccessTest {
    private static final Set<String> READ_GOODS =
            Set.of("GET /staff/products", "GET /staff/products/{sku}", "GET /staff/stock/{sku}");
    private static final String JOB = "GET /staff/jobs/{jobId}";
    private static final String ORDER = "GET /staff/orders/{orderId}";

    private static final Map<Role, Set<String>> MAY = Map.of(
            Role.OWNER, Access.ROLES.keySet(),
            Role.BUYER,
                    union(
                            READ_GOODS,
                            Set.of(
                                    "PUT /staff/products/{sku}",
                                    "GET /staff/stock/{sku}/forecast",
                                    "PUT /staff/stock/{sku}/{warehouse}/minimum",
                                    "DELETE /staff/stock/{sku}/{warehouse}/minimum",
                                    "GET /staff/warehouses/{id}",
                                    "PUT /staff/warehouses/{id}",
                                    "GET /staff/rates/{currency}/{date}",
                                    "PUT /staff/rates/{currency}/{date}",
                                    "GET /staff/suppliers",
                                    "GET /staff/suppliers/{supplierId}",
                                    "PUT /staff/suppliers/{supplierId}",
                                    "GET /staff/suppliers/{supplierId}/score",
                                    "GET /staff/suppliers/{supplierId}/offers/{sku}",
                                    "PUT /staff/suppliers/{supplierId}/offers/{sku}",
                                    "POST /staff/imports/products",
                                    "POST /staff/imports/suppliers",
                                    "POST /staff/imports/offers",
                                    "POST /staff/consolidation-runs",
                                    "GET /staff/purchase-orders",
                                    "GET /staff/purchase-orders/{id}",
                                    "PATCH /staff/purchase-orders/{id}/lines/{sku}",
                                    "POST /staff/purchase-orders/{id}/lines",
                                    "POST /staff/purchase-orders/{id}/send",
                                    "POST /staff/purchase-orders/{id}/confirmations",
                                    "POST /staff/purchase-orders/{id}/receipts",
                                    "POST /staff/purchase-orders/{id}/close",
                                    "POST /staff/purchase-orders/{id}/cancel",
                                    "GET /staff/exceptions",
                                    "POST /staff/exceptions/{id}/resolve",
                                    "GET /staff/audit",
                                    "GET /staff/dead-letters",
                                    "GET /staff/orders",
                                    ORDER,
                                    JOB)),
            Role.OPERATOR,
                    union(
                            READ_GOODS,
                            Set.of(
                                    "GET /staff/orders",
                                    ORDER,
                                    "PATCH /staff/orders/{orderId}",
                                    "POST /staff/orders/{orderId}/confirm",
                                    "POST /staff/orders/{orderId}/cancel",
                                    "POST /staff/orders/{orderId}/payments",
                                    "POST /staff/orders/{orderId}/calls",
                                    "POST /staff/queue/next",
                                    "GET /staff/queue",
                                    "DELETE /staff/queue/leases/{orderId}",
                                    "GET /staff/tasks",
                                    "POST /staff/tasks/{taskId}/done",
                                    "GET /staff/templates",
                                    "GET /staff/templates/{key}/preview",
                                    "GET /staff/customers/{customerId}/messages",
                                    "PUT /staff/customers/{customerId}/messages",
                                    "POST /staff/imports/payments",
                                    JOB)),
            Role.LOGISTICS,
                    union(
                            READ_GOODS,
                            Set.of(
                                    "PUT /staff/stock/{sku}/{warehouse}/count",
                                    "POST /staff/imports/stock",
                                    "GET /staff/orders",
                                    ORDER,
                                    "GET /staff/purchase-orders",
                                    "GET /staff/purchase-orders/{id}",
                                    "POST /staff/purchase-orders/{id}/receipts",
                                    JOB)),
            Role.OUTSOURCED,
                    Set.of(
                            "GET /staff/products/{sku}",
                            "GET /staff/stock/{sku}",
                            "GET /staff/orders",
                            ORDER,
                            "PATCH /staff/orders/{orderId}",
                            "POST /staff/orders/{orderId}/confirm",
                            "POST /staff/orders/{orderId}/cancel",
                            "POST /staff/orders/{orderId}/payments",
                            "POST /staff/orders/{orderId}/calls",
                            "POST /staff/queue/next",
                            "DELETE /staff/queue/leases/{orderId}",
                            "POST /staff/tasks/{taskId}/done",
                            JOB));

    static Stream<Arguments> every_route_and_role() {
        return Access.ROLES.keySet().stream().sorted().flatMap(route -> Stream.of(Role.values())
                .map(role -> Arguments.of(route, role)));
    }

    @ParameterizedTest
    @MethodSource("every_route_and_role")
    void each_role_may_what_the_contract_says_and_nothing_else(String route, Role role) {
        int status = Access.refusal(route, Caller.staff("Olena", Set.of(role)))
                .map(Problem::status)
                .orElse(200);
        assertThat(status).isEqualTo(MAY.getOrDefault(role, Set.of()).contains(route) ? 200 : 403);
    }

    @ParameterizedTest
    @MethodSource("every_route_and_role")
    void a_storefront_may_no_staff_route(String route, Role role) {
        assertThat(Access.refusal(route, Caller.storefront("web")).map(Problem::status))
                .contains(403);
    }

    @Test
    void a_staff_route_that_the_table_doesnt_know_is_forbidden_even_to_the_owner() {
        assertThat(Access.refusal("GET /staff/secrets", Caller.staff("Olena", Set.of(Role.OWNER)))
                        .map(Problem::status))
                .contains(403);
    }

    @Test
    void nobody_without_a_role_may_anything() {
        assertThat(Access.refusal(ORDER, Caller.staff("Olena", Set.of())).map(Problem::status))
                .contains(403);
    }

    @Test
    void a_storefront_route_needs_a_channel_and_a_staff_token_is_none() {
        assertThat(Access.refusal("GET /products", Caller.storefront("")))
                .map(Problem::status)
                .contains(401);
        assertThat(Access.refusal("GET /products", Caller.staff("Olena", Set.of(Role.OWNER))))
                .map(Problem::status)
                .contains(401);
        assertThat(Access.refusal("GET /products", Caller.storefront("web"))).isEmpty();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
