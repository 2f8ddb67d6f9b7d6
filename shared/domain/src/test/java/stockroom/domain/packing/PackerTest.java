package stockroom.domain.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Sku;

/** R10: the smallest of the shop's boxes that holds all goods, several parcels if none does. */
class PackerTest {
    private static final Box SMALL = box("S", 200, 150, 100, 2_000, 10);
    private static final Box MEDIUM = box("M", 300, 200, 150, 5_000, 20);
    private static final Box LARGE = box("L", 400, 300, 300, 15_000, 35);
    private static final List<Box> BOXES = List.of(LARGE, SMALL, MEDIUM);

    @Test
    void R10_the_smallest_box_that_holds_all_goods_is_taken() {
        assertThat(names(goods("A", 190, 140, 90, 500, 1))).containsExactly("S");
        assertThat(names(goods("A", 190, 140, 90, 500, 2))).containsExactly("M");
    }

    @Test
    void R10_goods_may_be_turned() {
        Packing packing = packed(goods("A", 95, 195, 145, 500, 1));
        assertThat(packing.parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.box()).isEqualTo(SMALL);
            assertThat(parcel.placements()).singleElement().satisfies(p -> {
                assertThat(p.unit()).isEqualTo(new Sides(195, 145, 95));
                assertThat(p.at()).isEqualTo(new Placement.Spot(0, 0, 0));
            });
        });
    }

    @Test
    void R10_several_parcels_if_no_box_holds_all() {
        Packing packing = packed(goods("A", 400, 300, 200, 1_000, 1), goods("B", 300, 200, 150, 1_000, 1));
        assertThat(packing.parcels()).extracting(p -> p.box().name()).containsExactlyInAnyOrder("L", "M");
        assertThat(packing.proof()).isEqualTo(Packing.Proof.SMALLEST);
    }

    @Test
    void R10_a_box_is_never_heavier_than_it_may_be() {
        assertThat(names(goods("A", 50, 50, 50, 2_001, 1))).containsExactly("M");
        assertThat(names(goods("A", 50, 50, 50, 9_000, 2))).containsExactly("L", "L");
    }

    @Test
    void R10_two_boxes_of_one_volume_the_cheaper_one_is_taken() {
        Box dearer = box("A", 200, 150, 100, 2_000, 12);
        assertThat(new Packer(List.of(dearer, SMALL))
                        .pack(List.of(goods("X", 10, 10, 10, 1, 1)))
                        .orElseThrow()
                        .parcels())
                .extracting(Parcel::box)
                .containsExactly(SMALL);
    }

    @Test
    void R10_what_no_box_holds_travels_in_its_own_wrapping() {
        Packing packing = packed(goods("ROD", 1_200, 20, 20, 800, 2), goods("NUT", 20, 20, 20, 10, 1));
        assertThat(packing.parcels()).extracting(p -> p.box().name()).containsExactly("S", Box.UNBOXED, Box.UNBOXED);
        assertThat(packing.parcels().get(1).grams()).isEqualTo(800);
    }

    @Test
    void R10_a_parcel_says_what_it_weighs_how_full_it_is_and_what_lies_in_it() {
        Parcel parcel = packed(goods("A", 100, 150, 100, 500, 1)).parcels().get(0);
        assertThat(parcel.grams()).isEqualTo(500 + SMALL.tareGrams());
        assertThat(parcel.fillPercent()).isEqualTo(50);
        assertThat(parcel.items()).isEqualTo(Map.of(Sku.of("A"), 1));
    }

    @Test
    void equal_units_lie_in_blocks() {
        Packing packing = packed(goods("CUBE", 50, 50, 50, 1, 24));
        assertThat(packing.parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.box()).isEqualTo(SMALL);
            assertThat(parcel.fillPercent()).isEqualTo(100);
            assertThat(parcel.placements()).hasSize(1);
        });
    }

    @Test
    void a_thousand_units_of_a_thousand_articles_are_packed() {
        List<Goods> goods = IntStream.range(0, 1_000)
                .mapToObj(i -> goods("A" + i, 40 + i * 7 % 83, 30 + i * 11 % 71, 20 + i * 13 % 59, 10 + i % 50, 1))
                .toList();
        Packing packing = new Packer(BOXES).pack(goods).orElseThrow();
        PackingCheck.holds(packing, goods, BOXES);
        long volume = goods.stream().mapToLong(Goods::volumeMm3).sum();
        long boxes = packing.parcels().stream()
                .mapToLong(p -> p.box().inner().volumeMm3())
                .sum();
        assertThat(volume * 100 / boxes)
                .as("percent of the boxes that is filled")
                .isGreaterThan(60);
    }

    @Test
    void an_order_that_would_be_a_lorry_load_has_no_packing() {
        assertThat(new Packer(BOXES).pack(List.of(goods("A", 400, 300, 300, 1, 501))))
                .isEmpty();
        assertThat(new Packer(BOXES).pack(List.of(goods("A", 2_000, 300, 300, 1, 501))))
                .isEmpty();
        assertThat(new Packer(BOXES).pack(List.of(goods("A", 400, 300, 300, 1, 500))))
                .isPresent();
    }

    @Test
    void a_shop_without_boxes_sends_each_unit_as_it_is() {
        assertThat(new Packer(List.of())
                        .pack(List.of(goods("A", 10, 10, 10, 1, 2)))
                        .orElseThrow()
                        .parcels())
                .hasSize(2);
    }

    private static List<String> names(Goods... goods) {
        return packed(goods).parcels().stream().map(p -> p.box().name()).toList();
    }

    private static Packing packed(Goods... goods) {
        Packing packing = new Packer(BOXES).pack(List.of(goods)).orElseThrow();
        PackingCheck.holds(packing, List.of(goods), BOXES);
        return packing;
    }

    static Goods goods(String sku, int x, int y, int z, int grams, int units) {
        return new Goods(Sku.of(sku), new Sides(x, y, z), grams, units);
    }

    private static Box box(String name, int x, int y, int z, int maxGrams, long price) {
        return new Box(name, new Sides(x, y, z), 100, maxGrams, "paper", price);
    }
}
