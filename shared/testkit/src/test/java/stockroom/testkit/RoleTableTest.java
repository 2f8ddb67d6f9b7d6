package stockroom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stockroom.lambda.http.Access;
import stockroom.testkit.template.Trigger;

class RoleTableTest {
    @Test
    void the_role_table_has_exactly_the_staff_routes_of_the_template() {
        Set<String> routes = TestShop.template().functions().stream()
                .flatMap(function -> function.triggers(Trigger.Route.class).stream())
                .filter(route -> route.path().startsWith("/staff/"))
                .map(Trigger.Route::key)
                .collect(Collectors.toSet());
        assertThat(Access.ROLES.keySet()).isEqualTo(routes);
    }
}
