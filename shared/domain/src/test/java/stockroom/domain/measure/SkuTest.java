package stockroom.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkuTest {
    @ParameterizedTest
    @ValueSource(strings = {"85123A", "gift_0001_20", "BANK CHARGES", "чашка-1", "a.b/c:d(e)&f+g"})
    void article_numbers_of_real_shops_are_accepted(String text) {
        assertThat(Sku.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a#b", " a", "a ", "a\nb", "a\u0000b", "<script>"})
    void what_would_break_a_key_or_a_page_is_refused(String text) {
        assertThat(Sku.isValid(text)).isFalse();
    }

    @Test
    void a_position_is_read_back_from_its_text() {
        PositionKey position = new PositionKey(Sku.of("a/b c"), WarehouseId.of("kyiv-2"));
        assertThat(PositionKey.parse(position.text())).isEqualTo(position);
    }

    @Test
    void a_text_without_warehouse_is_no_position() {
        assertThatThrownBy(() -> PositionKey.parse("abc")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void letters_and_numbers_are_those_of_Unicode() {
        Pattern inside = Pattern.compile("[\\p{L}\\p{N} ._:/+()&-]");
        for (int sign = 0; sign <= Character.MAX_CODE_POINT; sign++) {
            String text = Character.toString(sign);
            assertThat(Sku.isValid("a" + text + "a"))
                    .as("U+%x", sign)
                    .isEqualTo(inside.matcher(text).matches());
        }
    }

    @Test
    void signs_of_two_chars_count_once() {
        assertThat(Sku.isValid("𝐀".repeat(64))).isTrue();
        assertThat(Sku.isValid("𝐀".repeat(65))).isFalse();
    }
}
