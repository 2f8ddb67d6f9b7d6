package stockroom.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MadeUpTest {
    private static final SamplePlan FULL = SamplePlan.of(SampleSize.FULL);
    private static final List<MadeUpProduct> PRODUCTS =
            FULL.articles().values().stream().map(MadeUpProduct::of).toList();
    private static final List<MadeUpOffer> OFFERS = PRODUCTS.stream()
            .flatMap(product -> MadeUpOffer.of(product, MadeUpSupplier.all()).stream())
            .toList();

    @Test
    void the_same_words_draw_the_same_number_at_every_start() {
        assertThat(Draw.between(1, 1_000_000, "price", "22139"))
                .isEqualTo(Draw.between(1, 1_000_000, "price", "22139"));
        assertThat(Stream.of("A", "B", "C", "D", "E").map(sku -> Draw.between(1, 1_000_000, "price", sku)))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_product_has_a_title_a_price_and_a_size() {
        assertThat(PRODUCTS).hasSize(2_724).allSatisfy(product -> {
            assertThat(product.title()).isNotBlank().doesNotContain("amazon", "damages");
            assertThat(product.pence()).isPositive();
            assertThat(product.weightGrams()).isPositive();
        });
    }

    @Test
    void purchase_prices_are_40_to_70_percent_of_the_sale_price() {
        assertThat(OFFERS).allSatisfy(offer -> {
            long sale = MadeUpProduct.of(FULL.articles().get(offer.sku())).pence();
            assertThat(offer.pence()).isBetween(Math.max(1, sale * 40 / 100), Math.max(1, sale * 70 / 100));
            assertThat(offer.moq() % offer.pack()).isZero();
        });
    }

    @Test
    void sixty_suppliers_have_names_and_mailboxes_of_their_own_and_all_sell_something() {
        assertThat(MadeUpSupplier.all())
                .hasSize(60)
                .extracting(MadeUpSupplier::email)
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("orders@[a-z]+(-[a-z]+)*\\.example"));
        assertThat(OFFERS).extracting(MadeUpOffer::supplier).containsAll(MadeUpSupplier.all());
    }

    @Test
    void some_articles_have_no_supplier_and_none_has_two_offers_of_one() {
        assertThat(OFFERS)
                .extracting(offer -> offer.sku() + '@' + offer.supplier().id())
                .doesNotHaveDuplicates();
        assertThat(OFFERS.stream().map(MadeUpOffer::sku).distinct().count()).isBetween(2_600L, 2_723L);
    }

    @Test
    void a_client_keeps_one_phone_and_no_two_clients_share_one() {
        MadeUpClients clients = new MadeUpClients(FULL.orders());

        List<String> contacts = FULL.orders().stream()
                .filter(order -> !order.customerId().isEmpty())
                .map(order -> order.customerId() + ' ' + clients.of(order).contact())
                .distinct()
                .toList();

        assertThat(contacts).extracting(text -> text.split(" ")[0]).doesNotHaveDuplicates();
        assertThat(contacts).extracting(text -> text.split(" ")[1]).doesNotHaveDuplicates();
    }

    @Test
    void every_made_up_phone_is_a_valid_E164_number_of_its_country() {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        assertThat(Country.values())
                .allSatisfy(country -> assertThat(IntStream.range(0, 1000).mapToObj(country::phone))
                        .allMatch(phone -> isOf(country, phone, phones), country.code()));
    }

    private static boolean isOf(Country country, String phone, PhoneNumberUtil phones) {
        try {
            PhoneNumber number = phones.parse(phone, null);
            return phones.isValidNumberForRegion(number, country.code())
                    && phones.format(number, PhoneNumberFormat.E164).equals(phone);
        } catch (NumberParseException e) {
            return false;
        }
    }

    @Test
    void who_has_no_number_in_the_file_gets_an_email_of_the_invoice() {
        MadeUpClients clients = new MadeUpClients(FULL.orders());

        assertThat(FULL.orders())
                .filteredOn(order -> order.customerId().isEmpty())
                .isNotEmpty()
                .allSatisfy(order -> assertThat(clients.of(order).contact())
                        .isEqualTo("walk-in-" + order.externalId() + "@example.com"));
    }
}
