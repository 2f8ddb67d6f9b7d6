package stockroom.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CityTest {
    @ParameterizedTest
    @CsvSource({
        "г. Москва, 'москва '",
        "г Киев, киев",
        "город Львов, ЛЬВОВ",
        "City of London, london",
        "Нью  Йорк, нью йорк"
    })
    void R8_case_outer_space_and_the_word_city_do_not_count(String one, String other) {
        assertThat(City.same(one, other)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Москва, Moscow",
        "г. Киев, Kyiv",
        "Київ, Kiev",
        "м. Львів, Львов",
        "Lviv, місто Львів",
        "Одесса, Odesa",
        "Івано-Франківськ, Ивано–Франковск",
        "Краків, Kraków"
    })
    void R8_a_city_is_the_same_in_russian_ukrainian_and_english(String one, String other) {
        assertThat(City.same(one, other)).isTrue();
    }

    @Test
    void R8_no_spelling_stands_for_two_cities() {
        assertThat(CityNames.SPELLINGS.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"Москва, Московский", "Городок, ок", "Гродно, родно", "Kyiv, Lviv", "Львів, Львівка"})
    void R8_other_names_stay_other_names(String one, String other) {
        assertThat(City.same(one, other)).isFalse();
    }

    @Test
    void R8_courier_and_pickup_are_offered_only_in_a_warehouse_city() {
        assertThat(OfferedDelivery.in("Lviv", List.of("Kyiv"))).containsExactly(DeliveryKind.POST);
        assertThat(OfferedDelivery.in("kyiv", List.of("Kyiv")))
                .contains(DeliveryKind.COURIER, DeliveryKind.PICKUP, DeliveryKind.POST);
    }

    @Test
    void R8_a_shop_that_names_no_city_limits_nothing() {
        assertThat(OfferedDelivery.in("Lviv", List.of())).hasSize(3);
    }
}
