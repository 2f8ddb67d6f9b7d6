package stockroom.documents.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.documents.Wording;
import stockroom.documents.client.Templates.Template;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.messaging.Channel;
import stockroom.domain.notice.Occasion;
import stockroom.domain.notice.Stage;
import stockroom.domain.notice.TemplateKey;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentKind;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.Language;

class TemplatesTest {
    /** Letters of one segment in Unicode are 67; three of them are what a short message may cost. */
    private static final int LONGEST_SMS = 3 * 67;

    private static final Pattern INTERNAL = Pattern.compile("(?iu)location|purchase|закуп|ячейк|склад");

    static Stream<TemplateKey> combinations() {
        List<TemplateKey> keys = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            for (Stage stage : occasion.stages()) {
                for (DeliveryKind delivery : DeliveryKind.values()) {
                    for (PaymentKind payment : PaymentKind.values()) {
                        keys.add(new TemplateKey(occasion, stage, delivery, payment));
                    }
                }
            }
        }
        return keys.stream();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void R60_every_combination_that_can_occur_has_a_letter(TemplateKey key) {
        assertThat(Templates.choose(key, Channel.EMAIL)).isPresent();
    }

    @Test
    void R60_no_text_is_there_in_vain() {
        for (Template template : Templates.all()) {
            assertThat(combinations().map(key -> Templates.choose(key, template.channel())))
                    .as(template.toString())
                    .contains(Optional.of(template));
        }
    }

    @Test
    void R60_the_most_specific_text_wins_and_the_stage_counts_more_than_the_delivery() {
        TemplateKey key =
                new TemplateKey(Occasion.ORDER_TAKEN, Stage.TO_PAY, DeliveryKind.COURIER, PaymentKind.INSTANT);
        assertThat(key.names())
                .containsExactly(
                        "OrderTaken.TO_PAY.COURIER.INSTANT",
                        "OrderTaken.TO_PAY.COURIER",
                        "OrderTaken.TO_PAY.INSTANT",
                        "OrderTaken.COURIER.INSTANT",
                        "OrderTaken.TO_PAY",
                        "OrderTaken.COURIER",
                        "OrderTaken.INSTANT",
                        "OrderTaken");
        assertThat(Templates.choose(key, Channel.EMAIL).map(Template::key)).contains("OrderTaken.TO_PAY.INSTANT");
        assertThat(Templates.choose(key, Channel.SMS).map(Template::key)).contains("OrderTaken.TO_PAY");
    }

    @Test
    void R60_the_list_names_the_files_that_there_are_in_every_language() throws IOException, URISyntaxException {
        Path list = Path.of(TemplatesTest.class.getResource("templates.list").toURI());
        try (Stream<Path> files = Files.list(list.getParent())) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".mustache")))
                    .containsExactlyInAnyOrderElementsOf(Templates.all().stream()
                            .flatMap(template -> Stream.of(Language.values()).map(language -> file(template, language)))
                            .toList());
        }
    }

    @Test
    void R60_every_placeholder_of_every_text_is_filled_and_none_tells_what_is_the_shop_s_own() {
        for (Template template : Templates.all()) {
            for (Order order : orders()) {
                for (Language language : Language.values()) {
                    ClientMessage message = template.written(ClientOrders.told(order), language);
                    assertThat(message.text()).doesNotContain("{{", "&quot;", "&#", "false");
                    assertThat(message.subject() + message.text())
                            .contains("A 1/7")
                            .doesNotContainPattern(INTERNAL);
                    assertThat(message.subject().isEmpty()).isEqualTo(template.channel() == Channel.SMS);
                    if (template.channel() == Channel.SMS) {
                        assertThat(message.text()).hasSizeLessThan(LONGEST_SMS).doesNotContain("\n");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void R60_an_order_to_be_paid_at_once_lists_its_goods_and_leads_to_the_payment(Language language) {
        ClientMessage message = letter("OrderTaken.TO_PAY.INSTANT", orders().get(0), language);
        assertThat(message.text()).contains("Olena", "Чашка, синяя", "https://shop.example/pay/A%201%2F7");
        assertThat(message.text()).contains("https://shop.example/orders/o-1", "Чашка и Ложка");
    }

    @Test
    void R22_999_99_of_1000_00_leaves_0_01_to_pay() {
        Order order = ClientOrders.order(
                DeliveryKind.POST, PaymentMethod.CARD, OrderStatus.OPEN, PaymentStatus.PARTIALLY_PAID, 99_999);
        ClientMessage message = letter("PaymentRecorded.PARTLY_PAID", order, Language.EN);
        assertThat(message.subject()).isEqualTo("Order A 1/7: 0.01 UAH left to pay");
        assertThat(message.text()).contains("Of 1,000.00 UAH", "999.99 UAH is paid");
    }

    @Test
    void R20_a_cancelled_order_that_was_paid_tells_what_goes_back_and_asks_for_no_payment() {
        Order order = ClientOrders.order(
                DeliveryKind.POST, PaymentMethod.CARD, OrderStatus.CANCELLED, PaymentStatus.REFUND_DUE, 40_000);
        ClientMessage message = letter("OrderCancelled", order, Language.EN);
        assertThat(message.text())
                .contains("We pay back what you paid: 400.00 UAH.")
                .doesNotContain("/pay/");
    }

    @Test
    void a_shop_without_such_pages_writes_no_links() {
        ClientOrder told = ClientOrders.told(orders().get(0));
        ClientOrder without = new ClientOrder(
                told.order(), told.titles(), told.shop(), told.shopTimeZone(), new Links("none", "none"));
        for (Template template : Templates.all()) {
            assertThat(template.written(without, Language.EN).text()).doesNotContain("http", "Pay here");
        }
    }

    private static ClientMessage letter(String key, Order order, Language language) {
        return Templates.find(key, Channel.EMAIL).orElseThrow().written(ClientOrders.told(order), language);
    }

    private static List<Order> orders() {
        return List.of(
                ClientOrders.order(
                        DeliveryKind.COURIER, PaymentMethod.CARD, OrderStatus.OPEN, PaymentStatus.PENDING, 0),
                ClientOrders.order(
                        DeliveryKind.PICKUP, PaymentMethod.CASH, OrderStatus.CONFIRMED, PaymentStatus.ON_DELIVERY, 0),
                ClientOrders.order(
                        DeliveryKind.POST,
                        PaymentMethod.BANK_TRANSFER,
                        OrderStatus.CANCELLED,
                        PaymentStatus.REFUND_DUE,
                        120_000));
    }

    private static String file(Template template, Language language) {
        return template.key() + "." + template.channel().name().toLowerCase(Locale.ROOT) + "." + Wording.code(language)
                + ".mustache";
    }
}
