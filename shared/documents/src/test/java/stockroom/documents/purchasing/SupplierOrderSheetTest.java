package stockroom.documents.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.messaging.Attachment;
import stockroom.domain.settings.Language;

class SupplierOrderSheetTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    @Test
    void R47_the_spreadsheet_tells_its_number_articles_prices_and_total() throws IOException {
        Attachment sheet = SupplierOrderSheet.of(Orders.withLines(Language.RU, 3));
        Map<String, String> parts = parts(sheet);
        assertThat(sheet.name()).isEqualTo("PO-2026-000017.xlsx");
        assertThat(parts.get(TEXTS))
                .contains("Заказ поставщику PO-2026-000017", "ТОВ «Гончарна справа»", "Чашка керамическая", "GS-1")
                .contains("https://shop.example/supplier/0123456789abcdef");
        assertThat(parts.get(SHEET)).contains("<v>10</v>", "<v>123.46</v>", "<v>1234.6");
    }

    @Test
    void a_text_that_looks_like_a_formula_stays_a_text() throws IOException {
        SupplierOrderLine sly =
                new SupplierOrderLine("=1+1", "=HYPERLINK(\"x\")", Quantity.of(1), Money.of(1, "UAH"), null);
        Map<String, String> parts = parts(SupplierOrderSheet.of(Orders.of(Language.EN, List.of(sly))));
        assertThat(parts.get(SHEET)).doesNotContain("<f>");
        assertThat(parts.get(TEXTS)).contains("=1+1");
    }

    @Test
    void equal_orders_make_equal_bytes_whenever_they_are_made() throws IOException {
        Attachment sheet = SupplierOrderSheet.of(Orders.withLines(Language.EN, 60));
        assertThat(sheet.content())
                .isEqualTo(
                        SupplierOrderSheet.of(Orders.withLines(Language.EN, 60)).content());
        assertThat(parts(sheet).get("docProps/core.xml")).doesNotContain("created");
    }

    private static Map<String, String> parts(Attachment sheet) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(sheet.content()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                parts.put(entry.getName(), plain(new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return parts;
    }

    private static String plain(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
    }
}
