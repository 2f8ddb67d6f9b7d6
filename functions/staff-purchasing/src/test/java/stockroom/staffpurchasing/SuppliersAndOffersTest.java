package stockroom.staffpurchasing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stockroom.testkit.Http.Answer;

class SuppliersAndOffersTest extends StaffPurchasingCase {
    @Test
    void a_supplier_is_made_read_back_and_replaced_under_its_version() {
        Answer made = putSupplier("ceramics", SUPPLIER);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("etag")).isEqualTo("\"1\"");

        Answer read = buyer.to("GET /staff/suppliers/{supplierId}")
                .path("supplierId", "ceramics")
                .send();
        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.body().at("/orderDays/0").asText()).isEqualTo("MON");
        assertThat(read.body().at("/cutOff").asText()).isEqualTo("14:00");
        assertThat(read.body().at("/minimumOrderValue/amount").asLong()).isEqualTo(300000);

        assertThat(putSupplier("ceramics", SUPPLIER).status()).isEqualTo(428);
        Answer replaced = buyer.to("PUT /staff/suppliers/{supplierId}")
                .path("supplierId", "ceramics")
                .ifMatch(1)
                .json(read.body().toString());
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.body().get("version").asLong()).isEqualTo(2);
        assertThat(buyer.to("PUT /staff/suppliers/{supplierId}")
                        .path("supplierId", "ceramics")
                        .ifMatch(1)
                        .json(SUPPLIER)
                        .status())
                .isEqualTo(412);
        assertThat(rows("OUTBOX_TABLE")).hasSize(2).allMatch(row -> row.text("type")
                .equals("SupplierChanged"));
    }

    @Test
    void R48_R49_a_supplier_may_have_tolerances_of_its_own_and_a_person_to_call() {
        String own = SUPPLIER.replaceFirst(
                "\\{",
                "{\"contact\":{\"name\":\"Olha\",\"phone\":\"+380441234567\"},\"priceTolerance\":5,\"overReceiptTolerance\":0,");

        Answer made = putSupplier("ceramics", own);
        Answer read = buyer.to("GET /staff/suppliers/{supplierId}")
                .path("supplierId", "ceramics")
                .send();

        assertThat(read.body()).isEqualTo(made.body());
        assertThat(read.body().at("/contact/phone").asText()).isEqualTo("+380441234567");
        assertThat(read.body().at("/priceTolerance").asInt()).isEqualTo(5);
        assertThat(read.body().at("/overReceiptTolerance").isInt()).isTrue();
        assertThat(putSupplier("other", own.replace("Tolerance\":5", "Tolerance\":101"))
                        .pointers())
                .containsExactly("/priceTolerance");
        assertThat(putSupplier("plain", SUPPLIER).body().has("priceTolerance")).isFalse();
    }

    @Test
    void every_fault_of_a_supplier_is_named() {
        Answer refused = putSupplier(
                "ceramics",
                "{\"email\":\"nowhere\",\"language\":\"EN\",\"timeZone\":\"Mars\",\"currency\":\"uah\",\"orderDays\":[\"FUNDAY\"],"
                        + "\"cutOff\":\"25:00\",\"holidays\":[\"2026-02-30\"],\"leadTimeDays\":-1,\"colour\":\"red\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.pointers())
                .contains(
                        "/name",
                        "/email",
                        "/language",
                        "/timeZone",
                        "/currency",
                        "/orderDays/0",
                        "/cutOff",
                        "/holidays/0",
                        "/leadTimeDays",
                        "/colour");
        assertThat(putSupplier("cer#mics", SUPPLIER).status()).isEqualTo(422);
        assertThat(putSupplier("other", SUPPLIER.replace("300000,\"currency\":\"UAH\"", "300000,\"currency\":\"EUR\""))
                        .pointers())
                .containsExactly("/minimumOrderValue/currency");
    }

    @Test
    void an_offer_marks_its_articles_positions_in_its_own_transaction() {
        putSupplier("ceramics", SUPPLIER);
        demand("mug", "o1", 3);

        Answer made = putOffer("ceramics", "mug", OFFER);

        assertThat(made.status()).isEqualTo(201);
        assertThat(buyer.to("GET /staff/suppliers/{supplierId}/offers/{sku}")
                        .path("supplierId", "ceramics")
                        .path("sku", "mug")
                        .send()
                        .body())
                .isEqualTo(made.body());
        assertThat(rows("POSITIONS_TABLE"))
                .filteredOn(row -> row.text("sk").equals("0#STOCK"))
                .singleElement()
                .satisfies(row -> assertThat(row.has("mark")).isTrue());
        assertThat(putOffer("ceramics", "mug", OFFER).status()).isEqualTo(428);
    }

    @Test
    void every_fault_of_an_offer_is_named() {
        putSupplier("ceramics", SUPPLIER);

        assertThat(putOffer("nobody", "mug", OFFER).status()).isEqualTo(404);
        assertThat(putOffer("ceramics", "mug", "{\"priceBreaks\":[]}").pointers())
                .containsExactly("/priceBreaks");
        assertThat(putOffer("ceramics", "mug", OFFER.replace("\"from\":100", "\"from\":1"))
                        .pointers())
                .containsExactly("/priceBreaks/1/from");
        assertThat(putOffer("ceramics", "mug", OFFER.replace("\"moq\":24,\"pack\":10", "\"moq\":0,\"pack\":1.5"))
                        .pointers())
                .containsExactlyInAnyOrder("/moq", "/pack");
        assertThat(putOffer("ceramics", "mug", OFFER.replace("UAH", "EUR")).pointers())
                .containsExactly("/priceBreaks/0/unitPrice/currency", "/priceBreaks/1/unitPrice/currency");
        assertThat(putOffer("ceramics", "mug", OFFER.replace("\"validTo\"", "\"validFrom\":\"2027-01-01\",\"validTo\""))
                        .pointers())
                .containsExactly("/validTo");
        assertThat(putOffer("ceramics", "mug", OFFER.replace("\"moq\":24", "\"moq\":101"))
                        .pointers())
                .containsExactly("/moq");
    }

    @Test
    void two_offers_of_one_supplier_for_an_article_in_a_file_are_refused_both_and_a_row_twice_counts_once() {
        putSupplier("ceramics", SUPPLIER);

        Answer taken = buyer.to("POST /staff/imports/offers")
                .csv(
                        "supplierId,sku,priceBreaks.0.from,priceBreaks.0.unitPrice.amount,priceBreaks.0.unitPrice.currency,validFrom,validTo\n"
                                + "ceramics,mug,1,600,UAH,2026-01-01,2026-12-31\n"
                                + "ceramics,cup,1,600,UAH,,\n"
                                + "ceramics,mug,1,650,UAH,2026-12-01,\n"
                                + "ceramics,cup,1,600,UAH,,\n");

        assertThat(taken.body().get("accepted").asInt()).isEqualTo(2);
        assertThat(taken.body().at("/rejected/0/row").asInt()).isEqualTo(1);
        assertThat(taken.body().at("/rejected/1/row").asInt()).isEqualTo(3);
        assertThat(taken.body().at("/rejected/1/errors/0/pointer").asText()).isEqualTo("/sku");
    }

    @Test
    void a_file_twice_changes_nothing_and_a_bad_row_stops_no_other() {
        String suppliers =
                "supplierId,name,email,language,timeZone,currency,orderDays.0,orderDays.1,cutOff,leadTimeDays,auto,preference\n"
                        + "acme,Acme,a@acme.example,en,Europe/Kyiv,UAH,MON,FRI,14:00,2,false,1\n"
                        + "bad,Bad,nowhere,en,Europe/Kyiv,UAH,MON,,14:00,2,false,1\n";
        Answer first = buyer.to("POST /staff/imports/suppliers").csv(suppliers);
        assertThat(first.body().get("accepted").asInt()).isEqualTo(1);
        assertThat(first.body().at("/rejected/0/row").asInt()).isEqualTo(2);
        assertThat(first.body().at("/rejected/0/errors/0/pointer").asText()).isEqualTo("/email");
        assertThat(buyer.to("POST /staff/imports/suppliers")
                        .csv(suppliers)
                        .body()
                        .get("unchanged")
                        .asInt())
                .isEqualTo(1);

        String offers =
                "supplierId,sku,priceBreaks.0.from,priceBreaks.0.unitPrice.amount,priceBreaks.0.unitPrice.currency,moq,pack\n"
                        + "acme,mug,1,600,UAH,,12\nnobody,mug,1,600,UAH,,\nacme,cup,1,600,EUR,1,1\n";
        Answer taken = buyer.to("POST /staff/imports/offers").csv(offers);
        assertThat(taken.body().get("accepted").asInt()).isEqualTo(1);
        assertThat(taken.body().at("/rejected/0/errors/0/pointer").asText()).isEqualTo("/supplierId");
        assertThat(taken.body().at("/rejected/1/errors/0/pointer").asText())
                .isEqualTo("/priceBreaks/0/unitPrice/currency");
        int events = rows("OUTBOX_TABLE").size();
        assertThat(buyer.to("POST /staff/imports/offers")
                        .csv(offers)
                        .body()
                        .get("unchanged")
                        .asInt())
                .isEqualTo(1);
        assertThat(rows("OUTBOX_TABLE")).hasSize(events);
    }

    @Test
    void suppliers_are_listed_page_by_page() {
        for (String id : new String[] {"a", "b", "c"}) {
            putSupplier(id, SUPPLIER);
        }

        Answer first = buyer.to("GET /staff/suppliers").query("limit", "2").send();
        assertThat(first.body().get("items")).hasSize(2);
        Answer second = buyer.to("GET /staff/suppliers")
                .query("limit", "2")
                .query("cursor", first.body().get("next").asText())
                .send();

        assertThat(second.body().get("items")).hasSize(1);
        assertThat(buyer.to("GET /staff/suppliers")
                        .query("cursor", "bent")
                        .send()
                        .status())
                .isEqualTo(422);
    }
}
