package stockroom.documents.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import stockroom.documents.Wording;
import stockroom.domain.settings.Language;

class SupplierOrderLetterTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void R47_the_letter_names_order_and_shop_and_carries_the_link(Language language) {
        SupplierOrder order = Orders.withLines(language, 2);
        SupplierOrderLetter letter = SupplierOrderLetter.of(order);
        assertThat(letter.subject()).contains("PO-2026-000017", "Посудная лавка «Чашка и Ложка»");
        assertThat(letter.text()).contains(order.confirmAt().toString(), "ТОВ «Гончарна справа»", "main, Київ");
        assertThat(letter.text()).doesNotContain("{{", "&quot;", "&#");
    }

    @Test
    void a_line_break_in_a_name_does_not_make_a_header() {
        SupplierOrder order = Orders.withLines(Language.EN, 1);
        SupplierOrder sly = new SupplierOrder(
                order.number(),
                "Shop\r\nBcc: everybody@example.com",
                order.supplier(),
                order.deliverTo(),
                order.language(),
                order.orderDay(),
                order.expectedDate(),
                order.currency(),
                List.copyOf(order.lines()),
                order.confirmAt());
        assertThat(SupplierOrderLetter.of(sly).subject())
                .isEqualTo("Purchase order PO-2026-000017 from Shop Bcc: everybody@example.com");
    }

    @ParameterizedTest
    @CsvSource({"ru, RU", "RU, RU", "ru-UA, RU", "en, EN", "uk, EN", "de, EN"})
    void suppliers_are_written_to_in_their_language_or_else_in_english(String spoken, Language written) {
        assertThat(Wording.nearest(spoken)).isEqualTo(written);
    }
}
