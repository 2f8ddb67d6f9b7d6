package stockroom.bench.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.bench.meter.MeteredShop.Schedule;
import stockroom.testkit.model.value.ItemSize;

/** What the cost table of bench/README.md rests on. Whoever makes an order dearer changes a number here, and the table. */
class UsageTest {
    private static MeteredShop shop;

    @BeforeAll
    static void open() {
        shop = MeteredShop.open();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void an_order_of_three_articles_by_a_new_client_is_three_requests_to_its_storefront_s_functions() {
        Usage usage = shop.taking(shop.stocked("count", 3), 1);

        assertThat(usage.requests()).isEqualTo(Map.of("getItem", 1, "batchGetItem", 1, "transactWriteItems", 1));
    }

    @Test
    void its_event_is_one_message_and_one_row_struck_off() {
        shop.relaying();
        shop.taking(shop.stocked("event", 3), 2);

        assertThat(shop.relaying().requests()).isEqualTo(Map.of("publishBatch", 1, "updateItem", 1));
    }

    @Test
    void idle_ticks_cost_as_little_as_this() {
        assertThat(shop.tick(Schedule.OUTBOX_SWEEP).total()).isEqualTo(4);
        assertThat(shop.tick(Schedule.DECISION_SWEEP).total()).isEqualTo(16);
        assertThat(shop.tick(Schedule.MIN_STOCK_CHECK).total()).isEqualTo(5);
        shop.tick(Schedule.DEMAND_CONSOLIDATION);
        assertThat(shop.tick(Schedule.DEMAND_CONSOLIDATION).total()).isEqualTo(18);
    }

    @Test
    void the_bill_knows_how_many_alarms_the_template_has() throws IOException {
        assertThat(Files.readAllLines(Path.of("../template.yaml")))
                .filteredOn(line -> line.strip().equals("Type: AWS::CloudWatch::Alarm"))
                .hasSize(Bill.ALARMS);
    }

    @Test
    void an_item_is_as_large_as_the_names_and_values_of_its_attributes() {
        Map<String, AttributeValue> item = Map.of(
                "pk", AttributeValue.fromS("Київ"),
                "n", AttributeValue.fromN("-1200"),
                "flag", AttributeValue.fromBool(true),
                "m", AttributeValue.fromM(Map.of("a", AttributeValue.fromS("b"))));

        assertThat(ItemSize.of(item)).isEqualTo((2 + 8) + (1 + 3) + (4 + 1) + (1 + 3 + 1 + 2));
    }
}
