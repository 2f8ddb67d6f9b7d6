package stockroom.domain.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stockroom.domain.measure.Sku;

/** Checks a packing from nothing but its placements, unit by unit: it shares no code with what packs. */
final class PackingCheck {
    private PackingCheck() {}

    /** Fails unless every unit lies in exactly one box, within it, beside the others, unbent, and no box is too heavy. */
    static void holds(Packing packing, List<Goods> goods, List<Box> boxes) {
        Map<Sku, Integer> packed = new HashMap<>();
        for (Parcel parcel : packing.parcels()) {
            Box box = parcel.box();
            if (box.name().equals(Box.UNBOXED)) {
                assertThat(boxes).noneMatch(b -> sorted(b.inner(), box.inner()) && b.maxGrams() >= box.maxGrams());
            } else {
                assertThat(boxes).contains(box);
            }
            List<int[]> units = units(parcel, goods);
            within(units, box.inner());
            apart(units);
            long grams = 0;
            for (Placement placement : parcel.placements()) {
                Goods of = of(placement.sku(), goods);
                int count = placement.count().x()
                        * placement.count().y()
                        * placement.count().z();
                grams += (long) count * of.grams();
                packed.merge(placement.sku(), count, Integer::sum);
            }
            assertThat(grams).isLessThanOrEqualTo(box.maxGrams());
            assertThat(parcel.grams()).isEqualTo(grams + box.tareGrams());
        }
        Map<Sku, Integer> wanted = new HashMap<>();
        goods.forEach(g -> wanted.put(g.sku(), g.units()));
        assertThat(packed).isEqualTo(wanted);
    }

    private static boolean sorted(Sides box, Sides unit) {
        int[] b = {box.x(), box.y(), box.z()};
        int[] u = {unit.x(), unit.y(), unit.z()};
        Arrays.sort(b);
        Arrays.sort(u);
        return u[0] <= b[0] && u[1] <= b[1] && u[2] <= b[2];
    }

    private static List<int[]> units(Parcel parcel, List<Goods> goods) {
        List<int[]> units = new ArrayList<>();
        for (Placement p : parcel.placements()) {
            int[] turned = {p.unit().x(), p.unit().y(), p.unit().z()};
            Sides sides = of(p.sku(), goods).sides();
            int[] own = {sides.x(), sides.y(), sides.z()};
            int[] turnedSorted = turned.clone();
            Arrays.sort(turnedSorted);
            Arrays.sort(own);
            assertThat(turnedSorted).isEqualTo(own);
            for (int i = 0; i < p.count().x(); i++) {
                for (int j = 0; j < p.count().y(); j++) {
                    for (int k = 0; k < p.count().z(); k++) {
                        int x = p.at().x() + i * turned[0];
                        int y = p.at().y() + j * turned[1];
                        int z = p.at().z() + k * turned[2];
                        units.add(new int[] {x, y, z, x + turned[0], y + turned[1], z + turned[2]});
                    }
                }
            }
        }
        return units;
    }

    private static void within(List<int[]> units, Sides box) {
        for (int[] u : units) {
            boolean inside =
                    u[0] >= 0 && u[1] >= 0 && u[2] >= 0 && u[3] <= box.x() && u[4] <= box.y() && u[5] <= box.z();
            assertThat(inside).as("%s lies in %s", Arrays.toString(u), box).isTrue();
        }
    }

    private static void apart(List<int[]> units) {
        for (int i = 0; i < units.size(); i++) {
            for (int j = 0; j < i; j++) {
                int[] a = units.get(i);
                int[] b = units.get(j);
                boolean overlap =
                        a[0] < b[3] && b[0] < a[3] && a[1] < b[4] && b[1] < a[4] && a[2] < b[5] && b[2] < a[5];
                if (overlap) {
                    throw new AssertionError(Arrays.toString(a) + " overlaps " + Arrays.toString(b));
                }
            }
        }
    }

    private static Goods of(Sku sku, List<Goods> goods) {
        return goods.stream().filter(g -> g.sku().equals(sku)).findFirst().orElseThrow();
    }
}
