package stockroom.documents.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.messaging.Attachment;
import stockroom.domain.settings.Language;

class SupplierOrderPdfTest {
    private static final int ENOUGH = 60_000;

    @Test
    void R47_the_printable_order_tells_its_number_articles_prices_and_total() throws IOException {
        String text = String.join(" ", pages(Orders.withLines(Language.EN, 2)));
        assertThat(text)
                .contains("Purchase order PO-2026-000017", "ТОВ «Гончарна справа»", "main, Київ")
                .contains("19 November 2026", "25 November 2026")
                .contains("GS-1", "Mug, red, 0.3 l", "2026-11-20", "123.46", "1,234.60")
                .contains("Total 3,704.00 UAH", "https://shop.example/supplier/0123456789abcdef");
    }

    @Test
    void R47_a_supplier_who_speaks_russian_gets_it_in_russian() throws IOException {
        String text = String.join(" ", pages(Orders.withLines(Language.RU, 3)));
        assertThat(text)
                .contains("Заказ поставщику PO-2026-000017", "19 ноября 2026 г.", "20.11.2026", "Итого")
                .contains("Чашка керамическая", "страница 1 из 1");
    }

    @Test
    void a_long_order_repeats_the_head_of_its_table_on_every_page_and_counts_them() throws IOException {
        List<String> pages = pages(Orders.withLines(Language.EN, 300));
        assertThat(pages).hasSizeGreaterThan(5);
        for (int page = 0; page < pages.size(); page++) {
            assertThat(pages.get(page)).contains("Article", "page " + (page + 1) + " of " + pages.size());
        }
        String whole = String.join(" ", pages);
        for (int line = 1; line <= 300; line++) {
            assertThat(whole).contains("\n" + line + " ");
        }
    }

    @Test
    void nothing_is_written_beside_the_paper() throws IOException {
        SupplierOrderLine longest = new SupplierOrderLine(
                "W".repeat(64),
                "Щ".repeat(300),
                Quantity.of(Quantity.MAX),
                Money.of(Money.MAX_UNIT_PRICE, "UAH"),
                null);
        PDFTextStripper inside = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<org.apache.pdfbox.text.TextPosition> letters) {
                letters.forEach(letter -> assertThat(letter.getXDirAdj() + letter.getWidthDirAdj())
                        .as(text)
                        .isLessThanOrEqualTo(letter.getPageWidth() - 36));
            }
        };
        try (PDDocument document = Loader.loadPDF(
                SupplierOrderPdf.of(Orders.of(Language.RU, List.of(longest))).content())) {
            inside.getText(document);
        }
    }

    @Test
    void a_letter_that_the_font_does_not_have_is_a_box_and_no_failure() throws IOException {
        SupplierOrderLine strange =
                new SupplierOrderLine("茶-1", "Tea \uD83C\uDF75\tgreen", Quantity.of(1), Money.of(1, "UAH"), null);
        assertThat(pages(Orders.of(Language.EN, List.of(strange))).get(0)).contains("□-1", "Tea □ green");
    }

    @Test
    void equal_orders_make_equal_bytes() {
        assertThat(SupplierOrderPdf.of(Orders.withLines(Language.RU, 60)).content())
                .isEqualTo(
                        SupplierOrderPdf.of(Orders.withLines(Language.RU, 60)).content());
    }

    @Test
    void it_carries_the_letters_that_it_uses_and_no_more() throws IOException {
        Attachment pdf = SupplierOrderPdf.of(Orders.withLines(Language.RU, 3));
        assertThat(pdf.name()).isEqualTo("PO-2026-000017.pdf");
        assertThat(pdf.content()).hasSizeLessThan(ENOUGH);
        try (PDDocument document = Loader.loadPDF(pdf.content())) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    private static List<String> pages(SupplierOrder order) throws IOException {
        List<String> texts = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(SupplierOrderPdf.of(order).content())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setSortByPosition(true);
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                texts.add("\n" + stripper.getText(document));
            }
        }
        return texts;
    }
}
