package stockroom.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningSheetsTest {
    private static final List<Article> ARTICLES = List.of(
            new Article("85123A", "HEART, \"white\"", 255, 1_000, 30), new Article("22139", "TEA SET", 425, 0, 0));

    @Test
    void every_sheet_begins_with_the_field_names_of_the_contract() {
        assertThat(OpeningSheets.products(ARTICLES))
                .startsWith("sku,title,price.amount,price.currency,taxBasisPoints,");
        assertThat(OpeningSheets.offers(ARTICLES, MadeUpTrade::plain))
                .startsWith("supplierId,sku,supplierSku,priceBreaks.0.from,");
        assertThat(OpeningSheets.suppliers(MadeUpTrade::plain))
                .startsWith("supplierId,name,email,language,timeZone,currency,orderDays.0,");
        assertThat(OpeningSheets.stock(ARTICLES)).startsWith("sku,warehouse,countId,counted,reason\r\n");
    }

    @Test
    void a_title_with_commas_and_quotes_stays_one_cell() {
        assertThat(OpeningSheets.products(ARTICLES)).contains("85123A,\"HEART, \"\"white\"\"\",255,GBP,2000,");
    }

    @Test
    void no_supplier_and_no_article_is_left_out_but_an_empty_shelf_needs_no_count() {
        assertThat(OpeningSheets.suppliers(MadeUpTrade::plain).lines()).hasSize(1 + MadeUpSupplier.COUNT);
        assertThat(OpeningSheets.products(ARTICLES).lines()).hasSize(3);
        assertThat(OpeningSheets.stock(ARTICLES).lines()).hasSize(2);
    }
}
