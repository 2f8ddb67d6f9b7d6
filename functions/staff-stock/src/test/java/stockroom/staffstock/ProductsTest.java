package stockroom.staffstock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stockroom.domain.measure.PositionKey;
import stockroom.testkit.Http.Answer;

class ProductsTest extends StaffStockCase {
    @Test
    void a_product_is_made_read_and_replaced_by_its_version() {
        Answer made = putProduct("A/1", product("Kettle", "UAH"));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("etag")).isEqualTo("\"1\"");
        assertThat(made.body().get("sellWithoutStock").booleanValue()).isTrue();

        Answer read = owner.to("GET /staff/products/{sku}").path("sku", "A/1").send();
        assertThat(read.body()).isEqualTo(made.body());

        Answer replaced = owner.to(PRODUCT)
                .path("sku", "A/1")
                .ifMatch(1)
                .json(read.body().toString().replace("Kettle", "Чайник"));
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.header("etag")).isEqualTo("\"2\"");
        assertThat(replaced.body().get("title").asText()).isEqualTo("Чайник");
    }

    @Test
    void what_exists_is_replaced_only_by_who_read_it() {
        putProduct("A", product("Kettle", "UAH"));
        assertThat(putProduct("A", product("Kettle", "UAH")).status()).isEqualTo(428);
        assertThat(owner.to(PRODUCT)
                        .path("sku", "A")
                        .ifMatch(7)
                        .json(product("Kettle", "UAH"))
                        .status())
                .isEqualTo(412);
        assertThat(owner.to(PRODUCT)
                        .path("sku", "B")
                        .ifMatch(1)
                        .json(product("Kettle", "UAH"))
                        .status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/title,/price,/taxBasisPoints",
                "{'title':'K','price':{'amount':-1,'currency':'UAH'},'taxBasisPoints':2000}|/price/amount",
                "{'title':'K','price':{'amount':10000000001,'currency':'UAH'},'taxBasisPoints':10001}|/price/amount,/taxBasisPoints",
                "{'title':'K','price':{'amount':1,'currency':'UAH'},'taxBasisPoints':0,'sku':'B'}|/sku",
                "{'title':'K','price':{'amount':1,'currency':'UAH'},'taxBasisPoints':0,'weightGrams':0,'buyOn':'NEVER'}|/weightGrams,/buyOn",
                "{'title':'K','price':{'amount':1,'currency':'UAH'},'taxBasisPoints':0,'barcodes':['1','4006381333931'],'colour':'red'}|/barcodes/0,/colour"
            })
    void R11_each_bad_field_is_named(String body, String pointers) {
        Answer answer = putProduct("A", body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactlyInAnyOrder(pointers.split(","));
        assertThat(rows("PRODUCTS_TABLE")).isEmpty();
    }

    @Test
    void the_first_product_decides_the_currency_for_ever() {
        putProduct("A", product("Kettle", "UAH"));
        Answer other = putProduct("B", product("Pan", "EUR"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.pointers()).containsExactly("/price/currency");
        assertThat(owner.to("GET /staff/settings").send().body().get("currency").asText())
                .isEqualTo("UAH");
        assertThat(owner.to("PUT /staff/settings")
                        .json("{\"currency\":\"EUR\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void of_first_products_in_two_currencies_at_once_one_currency_wins() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<Answer>> rivals = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(i -> rivals.add(() -> putProduct("S" + i, product("Pan", i % 2 == 0 ? "UAH" : "EUR"))));
        List<Integer> statuses = new ArrayList<>();
        for (var answer : pool.invokeAll(rivals)) {
            statuses.add(answer.get().status());
        }
        pool.shutdown();
        assertThat(statuses).filteredOn(s -> s == 201).hasSize(4);
        assertThat(statuses).filteredOn(s -> s == 422).hasSize(4);
        assertThat(rows("PRODUCTS_TABLE").stream()
                        .map(row -> row.text("currency"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void I6_every_version_is_announced_once() {
        putProduct("A", product("Kettle", "UAH"));
        owner.to(PRODUCT).path("sku", "A").ifMatch(1).json(product("Pot", "UAH"));
        assertThat(rows("OUTBOX_TABLE"))
                .extracting(row -> row.text("pk") + " " + row.number("sk") + " " + row.text("type"))
                .containsExactlyInAnyOrder("PRODUCT#A 1 ProductChanged", "PRODUCT#A 2 ProductChanged");
    }

    @Test
    void R42_another_buyOn_has_the_next_run_look_at_the_articles_positions() {
        putProduct("A", product("Kettle", "UAH"));
        count("A", counted("c1", 3));
        long before = stock.row(PositionKey.parse("A#main")).stock().version();
        owner.to(PRODUCT).path("sku", "A").ifMatch(1).json(product("Pot", "UAH"));
        assertThat(stock.row(PositionKey.parse("A#main")).stock().version()).isEqualTo(before);
        owner.to(PRODUCT)
                .path("sku", "A")
                .ifMatch(2)
                .json(product("Pot", "UAH").replace("}}", "}").replace(",\"taxB", ",\"buyOn\":\"INTAKE\",\"taxB"));
        assertThat(stock.row(PositionKey.parse("A#main")).stock().version()).isEqualTo(before + 1);
    }

    @Test
    void products_are_listed_by_page_and_found_by_text() {
        IntStream.range(0, 7).forEach(i -> putProduct("S" + i, product(i == 3 ? "Red Kettle" : "Pan", "UAH")));
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = owner.to("GET /staff/products")
                    .query("limit", "3")
                    .query("cursor", cursor)
                    .send();
            seen.addAll(page.body().get("items").findValuesAsText("sku"));
            cursor = page.body().get("next").asText("");
        } while (!cursor.isEmpty() && !cursor.equals("null"));
        assertThat(seen).containsExactlyInAnyOrder("S0", "S1", "S2", "S3", "S4", "S5", "S6");
        assertThat(owner.to("GET /staff/products")
                        .query("q", "kettle")
                        .send()
                        .body()
                        .get("items")
                        .findValuesAsText("sku"))
                .containsExactly("S3");
    }

    @Test
    void a_file_of_products_twice_changes_nothing() {
        String file =
                "sku,title,price.amount,price.currency,taxBasisPoints,barcodes.0,sellWithoutStock\nA,Kettle,129900,UAH,2000,4006381333931,false\n"
                        + "B,Pan,x,UAH,2000,,\nC,Pot,5,EUR,0,,\n";
        Answer once = owner.to("POST /staff/imports/products").csv(file);
        assertThat(once.status()).isEqualTo(200);
        assertThat(once.body().get("accepted").intValue()).isEqualTo(1);
        assertThat(once.body().get("rejected").findValuesAsText("row")).containsExactly("2", "3");
        assertThat(once.body().get("rejected").findValuesAsText("pointer"))
                .containsExactly("/price/amount", "/price/currency");
        Answer twice = owner.to("POST /staff/imports/products").csv(file);
        assertThat(twice.body().get("accepted").intValue()).isZero();
        assertThat(twice.body().get("unchanged").intValue()).isEqualTo(1);
        assertThat(rows("PRODUCTS_TABLE"))
                .extracting(row -> row.number("version"))
                .containsExactly(1L);
    }
}
