package stockroom.domain.packing;

import java.util.List;
import java.util.Optional;

/** Whether one box holds all of some goods. */
final class Room {
    private Room() {}

    /** What weight, volume and each unit alone say; false is certain, true is not. */
    static boolean mayHold(Box box, List<Goods> goods) {
        return grams(goods) <= box.maxGrams()
                && goods.stream().mapToLong(Goods::volumeMm3).sum()
                        <= box.inner().volumeMm3()
                && goods.stream().allMatch(box::holds);
    }

    /** All of them in this box, if one of the manners of filling it finds out how. */
    static Optional<Parcel> all(Box box, List<Goods> goods, Steps steps) {
        BlockFill fill = new BlockFill(goods, steps);
        int[] units = goods.stream().mapToInt(Goods::units).toArray();
        return BlockFill.Manner.worthTrying(goods).stream()
                .map(manner -> fill.fill(box, units, manner))
                .filter(BlockFill.Filled::isEverything)
                .findFirst()
                .map(BlockFill.Filled::parcel);
    }

    static long grams(List<Goods> goods) {
        return goods.stream().mapToLong(g -> (long) g.grams() * g.units()).sum();
    }
}
