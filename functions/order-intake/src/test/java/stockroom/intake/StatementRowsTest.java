package stockroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Cancellation;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.PriceAuthority;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Transactor;
import stockroom.ordering.OrderingWiring;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.PaidShop;
import stockroom.testkit.SampleEvents;

class StatementRowsTest {
    private static final String COLUMNS = "reference,date,amount,currency,purpose\n";

    private final PaidShop shop = new PaidShop();
    private final OrderIntakeFunction function =
            new OrderIntakeFunction(shop.test().as("order-intake"));

    @BeforeEach
    void a_channel() {
        ConfigurationStore store =
                new ConfigurationStore(shop.test().dynamoDb(), shop.test().table("SETTINGS_TABLE"));
        List<Change> channel = store.channel("web", PriceAuthority.CATALOGUE, 0);
        assertThat(new Transactor(shop.test().dynamoDb()).commit(channel).isDone())
                .isTrue();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void R22_a_transfer_is_matched_by_number_and_sum_and_what_is_not_is_a_task() {
        String paid = shop.take("W-1001", "BANK_TRANSFER", 10);
        String less = shop.take("W-1002", "BANK_TRANSFER", 10);
        Answer report = book(statement());
        assertThat(report.body().path("accepted").asInt()).isEqualTo(3);
        assertThat(report.body().path("unchanged").asInt()).as("a commission").isEqualTo(1);
        assertThat(shop.order(paid).payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(shop.order(less).payment()).as("999.99 of 1,000.00").isEqualTo(PaymentStatus.PENDING);
        assertThat(shop.tasks()).hasSize(2).allMatch(task -> task.kind() == TaskKind.PAYMENT_UNMATCHED);
        assertThat(shop.tasks()).extracting(Task::reason).noneMatch(reason -> reason.contains("Іваненко"));
    }

    @Test
    void the_same_statement_twice_counts_once() {
        String paid = shop.take("W-1001", "BANK_TRANSFER", 10);
        book(statement());
        Answer again = book(statement());
        assertThat(again.body().path("unchanged").asInt()).isEqualTo(4);
        assertThat(shop.order(paid).paid().minorUnits()).isEqualTo(100_000);
        assertThat(shop.tasks()).hasSize(2);
    }

    @Test
    void a_reference_that_comes_with_another_amount_is_rejected() {
        book(COLUMNS + "B-1,2026-11-19,10.00,UAH,gift");
        Answer other = book(COLUMNS + "B-1,2026-11-19,11.00,UAH,gift");
        assertThat(other.body().at("/rejected/0/errors/0/pointer").asText()).isEqualTo("/reference");
    }

    @Test
    void R20_what_goes_back_for_a_cancelled_order_ends_its_refund() {
        String order = shop.take("W-1001", "BANK_TRANSFER", 10);
        book(statement());
        new OrderingWiring(shop.test().surroundings())
                .orderMoves()
                .cancel(order, new Cancellation("no"), new Cause("operator:Ivan", "r", shop.now()));
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.REFUND_DUE);
        book(COLUMNS + "B-9,2026-11-19,\"-1000,00\",UAH,Refund for W-1001");
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(shop.order(order).attention().tasks()).isEmpty();
    }

    @Test
    void a_row_that_can_t_be_read_is_rejected_by_its_fields() {
        Answer report = book(COLUMNS + "B-1,19.11.2026,0,UAH,x\nB-2,2026-11-19,1.001,UAH,x\n,2026-11-19,x,UA,x");
        assertThat(report.body().path("rejectedRows").asInt()).isEqualTo(3);
        assertThat(report.body().path("rejected").findValuesAsText("pointer"))
                .contains("/date", "/amount", "/reference", "/currency");
    }

    private static String statement() {
        return new String(SampleEvents.file("bank-statement.csv"), StandardCharsets.UTF_8);
    }

    private Answer book(String file) {
        return Http.staff(function, "Iryna", "[operator]")
                .to("POST /staff/imports/payments")
                .csv(file);
    }
}
