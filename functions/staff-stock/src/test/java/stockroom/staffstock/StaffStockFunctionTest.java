package stockroom.staffstock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stockroom.testkit.Http;
import stockroom.testkit.TestShop;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.template.Trigger;

class StaffStockFunctionTest extends StaffStockCase {
    @Test
    void every_route_that_the_template_sends_here_is_served_here() {
        var routes = TestShop.template().functions().stream()
                .filter(f -> f.handler().equals(StaffStockFunction.class.getName()))
                .flatMap(f -> f.triggers(Trigger.Route.class).stream())
                .toList();
        assertThat(routes).isNotEmpty().allSatisfy(route -> {
            var answer = owner.to(route.key())
                    .path("sku", "A")
                    .path("warehouse", "main")
                    .path("channel", "web")
                    .path("id", "main")
                    .path("jobId", "1")
                    .path("currency", "EUR")
                    .path("date", "2026-11-22")
                    .send();
            assertThat(answer.status()).isNotIn(403, 500);
            assertThat(answer.body().path("detail").asText()).isNotEqualTo("there is no such route");
        });
    }

    @Test
    void a_count_over_http_is_three_reads_and_one_transaction() {
        putProduct("A", product("Kettle", "UAH"));
        var calls = Calls.counted();
        var counted = Http.owner(new StaffStockFunction(calls.around(shop, "staff-stock")));
        counted.to(COUNT).path("sku", "A").path("warehouse", "main").json(counted("c1", 1));
        assertThat(calls.made())
                .extracting(c -> c.operation())
                .containsExactly("getItem", "query", "getItem", "transactWriteItems");
    }
}
