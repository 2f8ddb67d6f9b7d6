package stockroom.supplierpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.ConfirmedLine;
import stockroom.domain.purchasing.Progress;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierLinkStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.http.Caller;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Refused;
import stockroom.testkit.SentOrders;
import stockroom.testkit.TestShop;

class SupplierPageTest {
    private static final String TOKEN = "0123456789abcdef";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final Instant EXPIRY = Instant.parse("2026-12-25T00:00:00Z");

    private final TestShop shop = TestShop.open();
    private final SentOrders orders = new SentOrders(shop);
    private final SupplierPage page = SupplierPageWiring.supplierPage(shop.as("supplier-page"));

    @BeforeEach
    void open() {
        orders.article("MUG", "Mug <b>\"red\"</b>", "GS-1");
        orders.article("CUP", "Чашка", null);
        new Transactor(shop.dynamoDb())
                .write(new SupplierLinkStore(shop.dynamoDb(), shop.table("MESSAGES_TABLE")).add(TOKEN, "po-1", EXPIRY));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void sent(String language) {
        orders.supplier(language);
        orders.order("po-1", PurchaseOrderStatus.SENT, "MUG", "CUP");
    }

    @Test
    void R47_the_link_shows_the_order_with_what_was_ordered_filled_in() {
        sent("en");
        HttpResponse shown = show(TOKEN);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .contains("<html lang=\"en\">", "Purchase order PO-000017", "GS-1", "CUP", "Чашка")
                .contains("name=\"quantity0\" type=\"number\"", "value=\"10\"")
                .contains("name=\"date0\" type=\"date\"", "value=\"2026-11-25\"")
                .contains("name=\"price0\"", "value=\"50.00\"")
                .contains("name=\"supplierVersion\" value=\"1\"");
    }

    @Test
    void a_supplier_who_speaks_russian_reads_russian() {
        sent("ru-UA");
        assertThat(show(TOKEN).body())
                .contains("<html lang=\"ru\">", "Заказ поставщику PO-000017", "19 ноября 2026 г.", "value=\"50,00\"");
    }

    @Test
    void a_title_is_text_and_no_markup_and_the_page_runs_no_script_and_is_kept_by_nobody() {
        sent("en");
        HttpResponse shown = show(TOKEN);
        assertThat(shown.body()).doesNotContain("<b>\"red", "<script").contains("&lt;b&gt;");
        assertThat(shown.headers().get("content-security-policy"))
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("frame-ancestors 'none'", "form-action 'self'");
        assertThat(shown.headers())
                .containsEntry("cache-control", "no-store")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("content-type", "text/html; charset=utf-8");
    }

    @Test
    void R48_six_of_ten_on_a_new_day_are_recorded_as_the_api_records_them() {
        sent("en");
        HttpResponse thanks = post(fields("1", "6", "2026-11-27", "50.00"));
        assertThat(thanks.status()).isEqualTo(200);
        assertThat(thanks.body()).contains("Thank you", "Recorded: 6, arriving on 27 November 2026, at 50.00 UAH.");
        assertThat(order().status()).isEqualTo(PurchaseOrderStatus.CONFIRMED);
        assertThat(confirmed("MUG"))
                .isEqualTo(new ConfirmedLine(Quantity.of(6), LocalDate.of(2026, 11, 27), Money.of(5_000, "UAH")));
    }

    @Test
    void R48_four_that_left_are_recorded_and_filled_in_when_the_page_is_opened_again() {
        sent("en");
        Map<String, String> said = fields("1", "6", "2026-11-27", "50.00");
        said.put("shipped0", "4");
        said.put("shippedDate0", "2026-11-25");
        assertThat(post(said).body()).contains("at 50.00 UAH. Shipped: 4, on 25 November 2026.");
        assertThat(confirmed("MUG").shipped())
                .contains(new ConfirmedLine.Shipped(Quantity.of(4), LocalDate.of(2026, 11, 25)));
        assertThat(confirmed("CUP").shipped()).isEmpty();
        assertThat(show(TOKEN).body())
                .contains("name=\"shipped0\" type=\"number\" inputmode=\"numeric\" value=\"4\"")
                .contains("name=\"shippedDate0\" type=\"date\" inputmode=\"none\" value=\"2026-11-25\"")
                .contains("name=\"shipped1\" type=\"number\" inputmode=\"numeric\" value=\"\"");
    }

    @Test
    void more_shipped_than_confirmed_or_a_day_alone_is_refused_at_its_field() {
        sent("en");
        Map<String, String> said = fields("1", "6", "", "");
        said.put("shipped0", "7");
        assertThat(post(said).body()).contains("href=\"#shipped0\"").doesNotContain("href=\"#quantity0\"");
        said.put("shipped0", "");
        said.put("shippedDate0", "2026-11-25");
        assertThat(post(said).body()).contains("href=\"#shipped0\"").doesNotContain("href=\"#shippedDate0\"");
        said.put("shipped0", "1");
        said.put("shippedDate0", "soon");
        assertThat(post(said).body()).contains("href=\"#shippedDate0\"").doesNotContain("href=\"#shipped0\"");
        assertThat(order().status()).isEqualTo(PurchaseOrderStatus.SENT);
    }

    @Test
    void R48_a_higher_price_waits_for_the_buyer_and_the_supplier_is_told_so() {
        sent("en");
        HttpResponse thanks = post(fields("1", "10", "2026-11-25", "52,50"));
        assertThat(thanks.body()).contains("at 52.50 UAH. The higher price waits");
        assertThat(progress("MUG").unitPrice()).isEqualTo(Money.of(5_000, "UAH"));
    }

    @Test
    void R48_the_same_page_sent_twice_counts_once_whatever_version_stands_above_it() {
        sent("en");
        assertThat(post(fields("1", "6", "", "")).status()).isEqualTo(200);
        long version = order().version();
        assertThat(post(fields("1", "6", "", "")).status()).isEqualTo(200);
        assertThat(order().version()).isEqualTo(version);
        assertThat(post(fields("2", "8", "", "")).status()).isEqualTo(200);
        assertThat(post(fields("1", "8", "", "")).body()).contains("Thank you");
        assertThat(confirmed("MUG").quantity()).isEqualTo(Quantity.of(8));
    }

    @Test
    void R48_what_a_person_says_on_an_older_page_is_not_thanked_for_and_dropped() {
        sent("en");
        post(fields("1", "6", "", ""));
        post(fields("2", "8", "", ""));
        HttpResponse older = post(fields("1", "3", "", ""));
        assertThat(older.status()).isEqualTo(409);
        assertThat(older.body())
                .doesNotContain("Thank you")
                .contains("in the meantime", "name=\"supplierVersion\" value=\"3\"", "value=\"8\"");
        assertThat(confirmed("MUG").quantity()).isEqualTo(Quantity.of(8));
    }

    @Test
    void R48_a_program_numbers_by_its_clock_and_a_person_goes_on_from_there() {
        sent("en");
        for (long version : new long[] {1_795_500_000L, 1_795_500_000_000L, 999_999_999_999_999_999L}) {
            HttpResponse done = byProgram(version, 10);
            assertThat(done.body()).contains("\"supplierVersion\":" + version);
            String next = Long.toString(version + 1);
            assertThat(show(TOKEN).body()).contains("name=\"supplierVersion\" value=\"" + next + "\"");
            assertThat(post(fields(next, "4", "", "")).body()).contains("Thank you", "Recorded: 4");
            assertThat(confirmed("MUG").quantity()).isEqualTo(Quantity.of(4));
        }
        assertThatThrownBy(() -> byProgram(1_000_000_000_000_000_000L, 10)).hasMessage("not valid");
        assertThat(post(fields("9999999999999999999", "5", "", "")).body()).contains("Recorded: 5");
    }

    private HttpResponse byProgram(long version, int quantity) {
        return page.confirm(request("POST", TOKEN, JSON, """
                {"supplierVersion": %d, "lines": [{"sku": "MUG", "quantity": %d}]}""".formatted(version, quantity)));
    }

    @Test
    void R48_two_people_at_the_same_page_are_told_of_each_other() {
        sent("en");
        post(fields("1", "6", "", ""));
        HttpResponse second = post(fields("1", "7", "", ""));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("in the meantime", "name=\"supplierVersion\" value=\"2\"", "value=\"6\"");
        assertThat(confirmed("MUG").quantity()).isEqualTo(Quantity.of(6));
    }

    @Test
    void a_field_that_can_t_be_read_is_named_and_what_was_typed_stays() {
        sent("en");
        HttpResponse wrong = post(fields("1", "six", "tomorrow", "5.001"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("role=\"alert\"", "href=\"#quantity0\"", "href=\"#date0\"", "href=\"#price0\"")
                .contains("value=\"six\" aria-invalid=\"true\"");
        assertThat(order().status()).isEqualTo(PurchaseOrderStatus.SENT);
    }

    @Test
    void more_than_was_ordered_is_refused_at_its_field() {
        sent("en");
        HttpResponse wrong = post(fields("1", "11", "", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#quantity0\"").doesNotContain("href=\"#quantity1\"");
    }

    @Test
    void a_wrong_token_and_an_expired_one_look_the_same() {
        sent("en");
        HttpResponse wrong = show("nobody");
        shop.clock().set(EXPIRY);
        HttpResponse expired = show(TOKEN);
        assertThat(wrong.status()).isEqualTo(404);
        assertThat(expired).isEqualTo(wrong);
        assertThat(post(fields("1", "6", "", ""))).isEqualTo(wrong);
        assertThat(order().status()).isEqualTo(PurchaseOrderStatus.SENT);
    }

    @Test
    void a_link_may_be_used_twenty_times_an_hour() {
        sent("en");
        for (int i = 1; i <= Links.MOST_AN_HOUR; i++) {
            assertThat(post(fields("1", "6", "", "")).status()).isEqualTo(200);
        }
        HttpResponse tooOften = post(fields("2", "7", "", ""));
        assertThat(tooOften.status()).isEqualTo(429);
        assertThat(tooOften.headers()).containsKey("retry-after");
        shop.clock().advance(Duration.ofHours(1));
        assertThat(post(fields("2", "7", "", "")).status()).isEqualTo(200);
    }

    @Test
    void what_is_closed_can_be_read_and_no_longer_confirmed() {
        orders.supplier("en");
        orders.order("po-1", PurchaseOrderStatus.CLOSED_SHORT, "MUG", "CUP");
        assertThat(show(TOKEN).body()).contains("is closed").doesNotContain("<form");
        assertThat(post(fields("1", "6", "", "")).status()).isEqualTo(409);
    }

    @Test
    void R48_a_program_confirms_in_json() {
        sent("en");
        HttpResponse done = page.confirm(request("POST", TOKEN, JSON, """
                {"supplierVersion": 4, "lines": [{"sku": "MUG", "quantity": 6, "date": "2026-11-27"}]}"""));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body())
                .contains("\"number\":\"PO-000017\"", "\"status\":\"CONFIRMED\"", "\"supplierVersion\":4")
                .contains("{\"sku\":\"MUG\",\"quantity\":6,\"date\":\"2026-11-27\"}");
        HttpResponse unknown = page.confirm(request("POST", TOKEN, JSON, """
                {"supplierVersion": 5, "lines": [{"sku": "POT", "quantity": 6}]}"""));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("/lines/0/sku");
    }

    @Test
    void a_body_of_another_type_is_refused() {
        sent("en");
        assertThatThrownBy(() -> page.confirm(request("POST", TOKEN, "text/xml", "<a/>")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem().status()).isEqualTo(415));
    }

    /** Of the first line as given, of the second all as ordered. */
    private static Map<String, String> fields(String version, String quantity, String date, String price) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("supplierVersion", version);
        fields.put("quantity0", quantity);
        fields.put("date0", date);
        fields.put("price0", price);
        fields.put("quantity1", "10");
        return fields;
    }

    private HttpResponse show(String token) {
        return page.show(request("GET", token, "", ""));
    }

    private HttpResponse post(Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue().replace(",", "%2C"))
                .collect(Collectors.joining("&"));
        return page.confirm(request("POST", TOKEN, FORM, body));
    }

    private HttpRequest request(String method, String token, String type, String body) {
        return new HttpRequest(
                method + " /supplier/{token}",
                Map.of("token", token),
                Map.of(),
                Map.of("content-type", type),
                body.getBytes(StandardCharsets.UTF_8),
                Caller.storefront(""),
                "request-1",
                shop.clock().instant());
    }

    private PurchaseOrder order() {
        return new PurchaseOrderStore(shop.dynamoDb(), shop.table("PURCHASE_ORDERS_TABLE"))
                .find("po-1")
                .orElseThrow();
    }

    private Progress progress(String sku) {
        return order().progress(Sku.of(sku)).orElseThrow();
    }

    private ConfirmedLine confirmed(String sku) {
        return progress(sku).confirmed().orElseThrow();
    }
}
