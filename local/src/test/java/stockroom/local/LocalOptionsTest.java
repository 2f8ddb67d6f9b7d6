package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stockroom.local.sample.SampleSize;

class LocalOptionsTest {
    private static LocalOptions of(String name, String value) {
        Properties properties = new Properties();
        properties.setProperty(name, value);
        return LocalOptions.of(properties);
    }

    @Test
    void without_properties_the_ports_are_8080_and_8081_and_the_sample_is_small() {
        assertThat(LocalOptions.of(new Properties())).isEqualTo(new LocalOptions(8080, 8081, "small", "none"));
        assertThat(LocalOptions.of(new Properties()).sample()).contains(SampleSize.SMALL);
    }

    @Test
    void the_sample_can_be_left_out() {
        assertThat(of("stockroom.sample", "none").sample()).isEmpty();
    }

    @Test
    void a_tour_lives_the_full_sample_on_ports_that_are_free() {
        assertThat(of("stockroom.tour", "purchasing")).isEqualTo(new LocalOptions(0, 0, "full", "purchasing"));
        assertThat(of("stockroom.tour", "purchasing").isPurchasingTour()).isTrue();
    }

    @Test
    void a_tour_needs_a_sample() {
        Properties properties = new Properties();
        properties.setProperty("stockroom.tour", "purchasing");
        properties.setProperty("stockroom.sample", "none");

        assertThatThrownBy(() -> LocalOptions.of(properties)).hasMessageContaining("stockroom.tour");
    }

    @ParameterizedTest
    @CsvSource({
        "stockroom.port,http",
        "stockroom.port,70000",
        "stockroom.port,8081",
        "stockroom.control.port,-1",
        "stockroom.sample,big",
        "stockroom.tour,selling"
    })
    void a_value_that_cannot_be_is_refused_with_the_name_of_its_property(String property, String value) {
        assertThatThrownBy(() -> of(property, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(property);
    }
}
