package stockroom.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;

class AccessoryTest {
    @Test
    void R72_accessories_are_in_stock_best_margin_first_three_at_most() {
        Accessory gone = accessory("gone", 0, Margin.of(99));
        Accessory unknown = accessory("unknown", 5, Margin.unknown(Sku.of("unknown")));

        assertThat(Accessory.worthOffering(List.of(
                        unknown,
                        gone,
                        accessory("loss", 5, Margin.of(-5)),
                        accessory("b", 5, Margin.of(40)),
                        accessory("a", 1, Margin.of(40)))))
                .extracting(accessory -> accessory.sku().value())
                .containsExactly("a", "b", "loss");
        assertThat(Accessory.worthOffering(List.of(unknown))).containsExactly(unknown);
    }

    private static Accessory accessory(String sku, int available, Margin margin) {
        return new Accessory(Sku.of(sku), sku, Money.of(1_000, "UAH"), available, margin);
    }
}
