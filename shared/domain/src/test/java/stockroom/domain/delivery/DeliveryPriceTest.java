package stockroom.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Sku;
import stockroom.domain.packing.Box;
import stockroom.domain.packing.Goods;
import stockroom.domain.packing.Packer;
import stockroom.domain.packing.Packing;
import stockroom.domain.packing.Sides;

/** R10: delivery price = tariff(zone, chargeable weight) + packing. */
class DeliveryPriceTest {
    private static final int DIVISOR = 5_000;
    private static final Zone KYIV = zone("Kyiv", new Area.Town("UA", "Kyiv"), 40);
    private static final Zone WEST = zone("West", new Area.PostalCodes("UA", "79000", "82999"), 60);
    private static final Zone UKRAINE = zone("Ukraine", new Area.Country("UA"), 70);
    private static final Zone WORLD = zone("World", new Area.Anywhere(), 500);
    private static final List<Zone> ZONES = List.of(KYIV, WEST, UKRAINE, WORLD);
    private static final Box BOX = new Box("M", new Sides(500, 400, 250), 300, 20_000, "paper", 15);

    @Test
    void R10_light_and_large_goods_cost_by_their_volume() {
        // 50 × 40 × 25 cm are 50,000 cm³, and 50,000 ÷ 5,000 are 10 kg; the goods weigh 2.
        assertThat(DeliveryPrice.chargeableGrams(packed(2_000, 1).parcels().get(0), DIVISOR))
                .isEqualTo(10_000);
    }

    @Test
    void R10_heavy_goods_cost_by_their_weight() {
        assertThat(DeliveryPrice.chargeableGrams(packed(12_000, 1).parcels().get(0), DIVISOR))
                .isEqualTo(12_300);
    }

    @Test
    void R10_the_price_is_the_tariff_and_the_packing_of_each_parcel() {
        // 10 kg: 40 up to 2 kg and 5 for each of 8 further kilograms; the box 15.
        assertThat(DeliveryPrice.of(KYIV, packed(2_000, 1), DIVISOR).amount()).isEqualTo(40 + 8 * 5 + 15);
        assertThat(DeliveryPrice.of(KYIV, packed(2_000, 2), DIVISOR).amount()).isEqualTo(2 * (40 + 8 * 5 + 15));
    }

    @Test
    void R10_missing_weight_or_sides_cost_the_zones_average_and_say_so_never_0() {
        assertThat(DeliveryPrice.estimated(KYIV)).isEqualTo(new DeliveryPrice(80, DeliveryPrice.Certainty.ESTIMATED));
        assertThatThrownBy(() -> new Zone("Z", List.of(), List.of(new Zone.Step(1_000, 10)), 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void R10_a_step_includes_its_end_and_a_kilogram_begun_counts() {
        assertThat(List.of(KYIV.tariff(1_000), KYIV.tariff(1_001), KYIV.tariff(2_000), KYIV.tariff(2_001)))
                .containsExactly(30L, 40L, 40L, 45L);
    }

    @Test
    void a_zone_is_found_by_city_then_postal_code_then_country() {
        assertThat(zoneOf("UA", "г. KYIV", "01001")).isEqualTo("Kyiv");
        assertThat(zoneOf("ua", "Lviv", "79000")).isEqualTo("West");
        assertThat(zoneOf("UA", "Lviv", "83000")).isEqualTo("Ukraine");
        assertThat(zoneOf("UA", "Lviv", "7900")).isEqualTo("Ukraine");
        assertThat(zoneOf("PL", "Kyiv", "79000")).isEqualTo("World");
        assertThat(DeliveryPrice.zoneOf(new Address("PL", "Łódź", "90-001", ""), List.of(KYIV)))
                .isEmpty();
    }

    private static String zoneOf(String country, String city, String postalCode) {
        return DeliveryPrice.zoneOf(new Address(country, city, postalCode, "Street 1"), ZONES)
                .orElseThrow()
                .name();
    }

    private static Packing packed(int grams, int units) {
        Goods goods = new Goods(Sku.of("A"), new Sides(490, 390, 240), grams, units);
        return new Packer(List.of(BOX)).pack(List.of(goods)).orElseThrow();
    }

    private static Zone zone(String name, Area area, long upToTwo) {
        return new Zone(
                name,
                List.of(area),
                List.of(new Zone.Step(1_000, upToTwo - 10), new Zone.Step(2_000, upToTwo)),
                5,
                upToTwo * 2);
    }
}
