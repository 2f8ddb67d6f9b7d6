package stockroom.staffstock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.settings.Configuration;
import stockroom.domain.settings.PriceAuthority;
import stockroom.dynamodb.ApiKeyStore;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;

class ShopTest extends StaffStockCase {
    private final ConfigurationStore configuration =
            new ConfigurationStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE"));

    private Answer put(String body) {
        return owner.to("PUT /staff/settings").json(body);
    }

    @Test
    void settings_are_shown_with_default_rule_and_meaning() {
        Answer answer = owner.to("GET /staff/settings").send();
        assertThat(answer.body().get("leaseTime").asText()).isEqualTo("PT10M");
        assertThat(answer.body().at("/about/leaseTime/default").asText()).isEqualTo("PT10M");
        assertThat(answer.body().at("/about/leaseTime/rule").asText()).isEqualTo("R25");
        assertThat(answer.body().at("/about/leaseTime/meaning").asText()).isNotBlank();
        assertThat(answer.body().get("overbuyApproval").isNull()).isTrue();
    }

    @Test
    void an_edit_changes_what_it_names_and_null_switches_a_limit_off() {
        put("{\"leaseTime\":\"PT5M\"}");
        Answer answer = put(
                "{\"ageingLimit\":null,\"overbuyApproval\":{\"amount\":500000,\"currency\":\"UAH\"},\"warehouseOrder\":[\"main\",\"west\"]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("etag")).isEqualTo("\"2\"");
        Answer read = owner.to("GET /staff/settings").send();
        assertThat(read.body()).isEqualTo(answer.body());
        assertThat(read.body().get("leaseTime").asText()).isEqualTo("PT5M");
        assertThat(read.body().get("ageingLimit").isNull()).isTrue();
        assertThat(configuration.read().settings().warehouseOrder())
                .containsExactly(WarehouseId.MAIN, WarehouseId.of("west"));
    }

    @Test
    void R36_a_limit_in_another_currency_than_the_shops_is_refused() {
        put("{\"currency\":\"UAH\"}");

        assertThat(put("{\"overbuyApproval\":{\"amount\":500000,\"currency\":\"EUR\"}}")
                        .pointers())
                .containsExactly("/overbuyApproval/currency");
        assertThat(put("{\"overbuyApproval\":{\"amount\":500000,\"currency\":\"UAH\"}}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void one_bad_value_and_nothing_changes() {
        Answer answer = put("{\"leaseTime\":\"PT5M\",\"buyOn\":\"NEVER\",\"missedCallLimit\":2.5,\"x\":1}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactlyInAnyOrder("/buyOn", "/missedCallLimit", "/x");
        assertThat(configuration.read()).isEqualTo(Configuration.DEFAULTS);
        assertThat(put("[]").status()).isEqualTo(422);
    }

    @Test
    void an_edit_of_an_old_version_is_refused_where_a_version_is_named() {
        put("{\"leaseTime\":\"PT5M\"}");
        assertThat(owner.to("PUT /staff/settings")
                        .ifMatch(0)
                        .json("{\"leaseTime\":\"PT6M\"}")
                        .status())
                .isEqualTo(412);
        assertThat(owner.to("PUT /staff/settings")
                        .ifMatch(1)
                        .json("{\"leaseTime\":\"PT6M\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void every_change_of_the_shop_raises_its_generation() {
        put("{\"leaseTime\":\"PT5M\"}");
        owner.to("PUT /staff/channels/{channel}").path("channel", "web").json("{\"priceAuthority\":\"CHANNEL\"}");
        owner.to("PUT /staff/warehouses/{id}").path("id", "main").json("{\"city\":\"Kyiv\"}");
        Configuration read = configuration.read();
        assertThat(read.generation()).isEqualTo(3);
        assertThat(read.priceAuthority("web")).isEqualTo(PriceAuthority.CHANNEL);
        assertThat(read.cityOf(WarehouseId.MAIN)).contains("Kyiv");
        put("{\"leaseTime\":\"PT5M\"}");
        assertThat(configuration.read().generation()).isEqualTo(3);
    }

    @Test
    void R6_a_channel_nobody_described_takes_the_catalogues_prices() {
        assertThat(configuration.read().priceAuthority("web")).isEqualTo(PriceAuthority.CATALOGUE);
        assertThat(owner.to("GET /staff/channels/{channel}")
                        .path("channel", "web")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void channels_and_warehouses_are_edited_by_version() {
        var channel = "PUT /staff/channels/{channel}";
        assertThat(owner.to(channel)
                        .path("channel", "web")
                        .json("{\"priceAuthority\":\"CHANNEL\"}")
                        .status())
                .isEqualTo(201);
        assertThat(owner.to(channel)
                        .path("channel", "web")
                        .json("{\"priceAuthority\":\"CATALOGUE\"}")
                        .status())
                .isEqualTo(428);
        assertThat(owner.to(channel)
                        .path("channel", "web")
                        .ifMatch(1)
                        .json("{\"priceAuthority\":\"CATALOGUE\"}")
                        .status())
                .isEqualTo(200);
        assertThat(owner.to("GET /staff/channels/{channel}")
                        .path("channel", "web")
                        .send()
                        .header("etag"))
                .isEqualTo("\"2\"");
        assertThat(owner.to("PUT /staff/warehouses/{id}")
                        .path("id", "main")
                        .json("{\"city\":\"\"}")
                        .pointers())
                .containsExactly("/city");
        assertThat(owner.to(channel)
                        .path("channel", "app")
                        .json("{\"priceAuthority\":\"CHANNEL\",\"channel\":\"web\"}")
                        .pointers())
                .containsExactly("/channel");
        assertThat(owner.to("PUT /staff/warehouses/{id}")
                        .path("id", "a b")
                        .json("{\"city\":\"Kyiv\"}")
                        .status())
                .isEqualTo(422);
        assertThat(owner.to("GET /staff/warehouses/{id}")
                        .path("id", "main")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_key_is_shown_once_and_only_its_hash_is_kept() {
        String key = owner.to("POST /staff/channels/{channel}/keys")
                .path("channel", "web")
                .send()
                .body()
                .get("apiKey")
                .asText();
        assertThat(key).hasSize(64);
        assertThat(rows("SETTINGS_TABLE").toString()).doesNotContain(key);
        ApiKeyStore keys = new ApiKeyStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE"));
        assertThat(keys.channelOf(key)).contains("web");
        assertThat(keys.channelOf(key.replace(key.charAt(0), key.charAt(0) == '0' ? '1' : '0')))
                .isEmpty();
    }

    @Test
    void a_buyer_may_not_touch_the_settings() {
        assertThat(Http.staff(function, "Bohdan", "[buyer]")
                        .to("PUT /staff/settings")
                        .json("{\"leaseTime\":\"PT5M\"}")
                        .status())
                .isEqualTo(403);
    }
}
