package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.house.OpenApi;
import stockroom.lambda.http.Role;

/** Every route as everybody: who may is not turned away, who may not is, whatever else is wrong with the request. */
class RolesOverHttpTest {
    /** What every refusal says that is about the order, not about the route: it is not the one that the operator holds (R67). */
    private static final String NOT_THEIRS = "an outsourced operator ";

    private static StaffedShop shop;

    @BeforeAll
    static void open() {
        shop = new StaffedShop("roles-");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    static List<OpenApi.Operation> operations() {
        return all(operation -> !operation.isBehindALink() && !operation.isSigned());
    }

    static List<OpenApi.Operation> operationsBehindALink() {
        return all(OpenApi.Operation::isBehindALink);
    }

    static List<OpenApi.Operation> operationsThatAreSigned() {
        return all(OpenApi.Operation::isSigned);
    }

    @ParameterizedTest
    @MethodSource("operationsThatAreSigned")
    void what_nobody_signed_is_unauthorized_whoever_sends_it(OpenApi.Operation operation) {
        String path = operation.path().replace("{provider}", "stripe");
        assertThat(status(operation, shop.caller().api(path))).isEqualTo(401);
        assertThat(status(operation, shop.as(Role.OWNER, path))).isEqualTo(401);
        assertThat(status(operation, shop.as(0, path))).isEqualTo(401);
    }

    private static List<OpenApi.Operation> all(Predicate<OpenApi.Operation> which) {
        return StreamSupport.stream(OpenApi.ofThisProject().operations().spliterator(), false)
                .filter(which)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operationsBehindALink")
    void a_link_that_nobody_was_sent_leads_nowhere_whoever_asks(OpenApi.Operation operation) {
        String path = operation.path().replaceAll("[{}]", "");
        assertThat(status(operation, shop.caller().api(path)))
                .isBetween(400, 499)
                .isNotIn(401, 403)
                .isEqualTo(status(operation, shop.as(Role.OWNER, path)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void only_its_roles_may_call_a_route(OpenApi.Operation operation) {
        String path = operation.path().replaceAll("[{}]", "");
        for (Role role : Role.values()) {
            HttpResponse<String> answer = answer(operation, shop.as(role, path));
            int status = answer.statusCode();
            if (!operation.isForStaff()) {
                assertThat(status).as("a staff token at a storefront's route").isEqualTo(401);
            } else if (role == Role.OUTSOURCED && answer.body().contains(NOT_THEIRS)) {
                assertThat(operation.roles())
                        .as("may, of the order that they hold")
                        .contains(role.word());
            } else if (operation.roles().contains(role.word())) {
                assertThat(status).as(role.word()).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(status).as(role.word()).isEqualTo(403);
            }
        }
        assertThat(status(operation, shop.caller().api(path))).as("nobody").isEqualTo(401);
        assertThat(status(operation, shop.caller().api(path).header("x-api-key", "wrong")))
                .as("a wrong key")
                .isEqualTo(401);
        assertThat(status(operation, shop.as(0, path))).as("a storefront").satisfies(status -> assertThat(status == 401)
                .isEqualTo(operation.isForStaff()));
        assertThat(status(
                        operation,
                        shop.caller()
                                .api(path)
                                .header(
                                        "authorization",
                                        "Bearer " + shop.shop().tokens().issue("admin", "Mallory"))))
                .as("a role that there is not")
                .isEqualTo(operation.isForStaff() ? 403 : 401);
    }

    private static int status(OpenApi.Operation operation, HttpRequest.Builder request) {
        return answer(operation, request).statusCode();
    }

    private static HttpResponse<String> answer(OpenApi.Operation operation, HttpRequest.Builder request) {
        return shop.caller()
                .send(request.header("content-type", "application/json")
                        .method(operation.method(), BodyPublishers.ofString("{\"nonsense\": true}")));
    }
}
