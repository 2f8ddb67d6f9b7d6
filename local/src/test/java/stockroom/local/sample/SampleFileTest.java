package stockroom.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleFileTest {
    private static final String HEAD =
            "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    @Test
    void a_quoted_description_keeps_its_commas_and_quotes() throws IOException {
        assertThat(rows("536381,22719,\"GUMBALL, \"\"BLUE\"\" \",36,01/12/2010 09:41,1.06,15311,United Kingdom\n"))
                .containsExactly(new SampleRow(
                        1,
                        "536381",
                        "22719",
                        "GUMBALL, \"BLUE\"",
                        36,
                        LocalDateTime.of(2010, 12, 1, 9, 41),
                        106,
                        "15311",
                        "United Kingdom"));
    }

    @Test
    void a_price_is_read_to_the_penny_and_a_row_is_worth_its_units() throws IOException {
        SampleRow row = rows("C536379,D,Discount,-1,01/12/2010 09:41,27.5,14527,United Kingdom\n")
                .get(0);

        assertThat(row.unitPence()).isEqualTo(2750);
        assertThat(row.pence()).isEqualTo(-2750);
        assertThat(row.isCancellation()).isTrue();
    }

    @Test
    void one_article_in_two_writings_is_one_sku() throws IOException {
        assertThat(rows("1,85123a,X,1,01/12/2010 09:41,1,,EIRE\n2,85123A,X,1,01/12/2010 09:41,1,,EIRE\n"))
                .extracting(SampleRow::sku)
                .containsOnly("85123A");
    }

    @Test
    void the_files_encoding_keeps_the_pound_sign() {
        assertThat(SampleFile.rows())
                .filteredOn(row -> row.stockCode().equals("gift_0001_40"))
                .extracting(SampleRow::description)
                .containsExactly("Dotcomgiftshop Gift Voucher £40.00");
    }

    private static List<SampleRow> rows(String body) throws IOException {
        return SampleFile.rows(new StringReader(HEAD + body));
    }
}
