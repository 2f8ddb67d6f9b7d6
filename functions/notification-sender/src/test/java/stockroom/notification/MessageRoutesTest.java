package stockroom.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.notification.ClientOrders.BOTH;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentStatus;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.TestShop;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.Fault;

class MessageRoutesTest {
    private static final String WISHES = " /staff/customers/{customerId}/messages";
    private static final String PREVIEW = " /staff/templates/{key}/preview";

    private final TestShop shop = TestShop.open();
    private final ClientOrders orders = new ClientOrders(shop);
    private final SenderRig sender = new SenderRig(shop);

    @BeforeEach
    void open() {
        orders.taken("o-1", BOTH, "ru");
        orders.declines();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void R60_a_preview_is_the_message_that_is_then_sent() {
        JsonNode letter =
                get(PREVIEW, "key", "OrderTaken.TO_PAY.INSTANT", "orderId=o-1").body();
        JsonNode sms = get(PREVIEW, "key", "OrderTaken.TO_PAY", "orderId=o-1&channel=SMS")
                .body();
        sender.deliver(orders.event("OrderTaken", "o-1"));
        assertThat(letter.path("language").asText()).isEqualTo("ru");
        assertThat(letter.path("subject").asText())
                .isEqualTo(sender.box.letters().get(0).subject());
        assertThat(letter.path("text").asText())
                .isEqualTo(sender.box.letters().get(0).text());
        assertThat(sms.path("text").asText())
                .isEqualTo(sender.phones.received.get(0).text());
    }

    @Test
    void R60_an_occasion_alone_shows_what_this_order_s_client_would_get() {
        assertThat(key("OrderTaken")).isEqualTo("OrderTaken.TO_PAY.INSTANT");
        assertThat(key("OrderConfirmed")).isEqualTo("OrderConfirmed.POST");
        orders.become("o-1", OrderStatus.OPEN, PaymentStatus.PAID, 100_000);
        assertThat(key("OrderTaken")).isEqualTo("OrderTaken");
        assertThat(key("PaymentRecorded")).isEqualTo("PaymentRecorded.PAID");
    }

    private String key(String asked) {
        return get(PREVIEW, "key", asked, "orderId=o-1").body().path("key").asText();
    }

    @Test
    void R60_a_preview_may_be_asked_for_in_another_language() {
        assertThat(get(PREVIEW, "key", "OrderCancelled", "orderId=o-1&language=en")
                        .body()
                        .path("subject")
                        .asText())
                .isEqualTo("Order A-o-1: cancelled");
    }

    @Test
    void what_there_is_not_is_not_found_and_what_is_no_channel_is_refused() {
        assertThat(get(PREVIEW, "key", "OrderShipped", "orderId=o-1").status()).isEqualTo(404);
        assertThat(get(PREVIEW, "key", "OrderConfirmed.POST", "orderId=o-1&channel=SMS")
                        .status())
                .isEqualTo(404);
        assertThat(get(PREVIEW, "key", "OrderTaken", "orderId=o-2").status()).isEqualTo(404);
        assertThat(get(PREVIEW, "key", "OrderTaken", "").status()).isEqualTo(422);
        assertThat(get(PREVIEW, "key", "OrderTaken", "orderId=o-1&channel=FAX").status())
                .isEqualTo(422);
        assertThat(get(PREVIEW, "key", "OrderTaken", "orderId=o-1&language=de").status())
                .isEqualTo(422);
    }

    @Test
    void R61_a_client_who_wants_no_short_messages_gets_none_from_then_on() {
        assertThat(get(WISHES, "customerId", "c-1", "").body().path("sms").asBoolean())
                .isTrue();
        Answer answer = put("{\"sms\": false}", "\"1\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("version").asInt()).isEqualTo(2);
        sender.deliver(orders.event("OrderTaken", "o-1"));
        assertThat(sender.box.letters()).hasSize(1);
        assertThat(sender.phones.received).isEmpty();
    }

    /** A lost answer has the SDK send a request again; a transaction bears a token by which AWS knows it, any other write does not. */
    @Test
    void R61_a_wish_that_the_SDK_sends_twice_is_kept_and_told_so() {
        Fault twice = (call, real) -> {
            Object first = real.proceed();
            return call.operation().equals("putItem") ? real.proceed() : first;
        };
        Answer answer = Http.staff(sender.function(Calls.failing(twice)), "Iryna", "[operator]")
                .to("PUT" + WISHES)
                .path("customerId", "c-1")
                .header("if-match", "\"1\"")
                .json("{\"sms\": false}");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void wishes_said_again_make_no_version_and_stale_ones_are_refused() {
        put("{\"sms\": false}", "\"1\"");
        assertThat(put("{\"sms\": true}", "\"1\"").status()).isEqualTo(412);
        assertThat(put("{\"sms\": false}", "\"2\"").body().path("version").asInt())
                .isEqualTo(2);
        assertThat(put("{}", "").status()).isEqualTo(428);
        assertThat(put("{\"fax\": true}", "\"2\"").status()).isEqualTo(422);
    }

    @Test
    void a_look_up_row_is_no_client() {
        orders.known("+380441234567");
        assertThat(get(WISHES, "customerId", "PHONE#+380441234567", "").status())
                .isEqualTo(404);
    }

    @Test
    void the_list_names_every_text_with_its_channels() {
        JsonNode items = operator().to("GET /staff/templates").send().body().path("items");
        assertThat(items).hasSizeGreaterThan(15);
        assertThat(items.findValuesAsText("key"))
                .contains("OrderTaken.TO_PAY.INSTANT")
                .isSorted();
    }

    private Http operator() {
        return Http.staff(sender.function(), "Iryna", "[operator]");
    }

    /** @param query such as {@code orderId=o-1&channel=SMS} */
    private Answer get(String route, String name, String value, String query) {
        Http.Request request = operator().to("GET" + route).path(name, value);
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            request = request.query(parts[0], parts[1]);
        }
        return request.send();
    }

    private Answer put(String body, String version) {
        Http.Request request = operator().to("PUT" + WISHES).path("customerId", "c-1");
        return (version.isEmpty() ? request : request.header("if-match", version)).json(body);
    }
}
