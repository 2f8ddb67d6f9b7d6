package stockroom.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a made-up supplier asks for an article: a purchase price of 40 to 70 % of the sale price, never below a penny.
 *
 * @param pence price of one unit
 * @param breakFrom units from which one costs {@code breakPence}; 0 where there is one price only
 */
record MadeUpOffer(MadeUpSupplier supplier, String sku, long pence, int breakFrom, long breakPence, int moq, int pack) {
    private static final List<Integer> PACKS = List.of(1, 1, 1, 6, 6, 12, 12, 24);
    private static final int SUPPLIERS_OF_A_FAMILY = 6;

    /** One to three offers; for one article in fifty none at all, so that R38's exception is seen. */
    static List<MadeUpOffer> of(MadeUpProduct product, List<MadeUpSupplier> suppliers) {
        if (Draw.happens(2, "nobody sells it", product.sku())) {
            return List.of();
        }
        int wanted = Draw.between(1, 3, "how many offers", product.sku());
        Set<MadeUpSupplier> chosen = new LinkedHashSet<>();
        for (int i = 0; i < wanted; i++) {
            chosen.add(supplier(product, suppliers, i));
        }
        List<MadeUpOffer> offers = new ArrayList<>();
        chosen.forEach(supplier -> offers.add(offer(product, supplier)));
        return offers;
    }

    /** Articles whose numbers begin alike come from the same few suppliers, as a range does. */
    private static MadeUpSupplier supplier(MadeUpProduct product, List<MadeUpSupplier> suppliers, int choice) {
        String family = product.sku().substring(0, Math.min(3, product.sku().length()));
        int seat = Draw.between(0, SUPPLIERS_OF_A_FAMILY - 1, "seat " + choice, product.sku());
        return Draw.oneOf(suppliers, "family seat " + seat, family);
    }

    private static MadeUpOffer offer(MadeUpProduct product, MadeUpSupplier supplier) {
        String about = product.sku() + '@' + supplier.id();
        long pence = Math.max(1, product.pence() * Draw.between(40, 70, "purchase price", about) / 100);
        int pack = Draw.oneOf(PACKS, "pack", about);
        int moq = pack * Draw.between(1, 4, "moq", about);
        int breakFrom = Draw.happens(30, "has a price break", about) ? 10 * moq : 0;
        long breakPence = Math.max(1, pence * Draw.between(85, 95, "price break", about) / 100);
        return new MadeUpOffer(supplier, product.sku(), pence, breakFrom, breakPence, moq, pack);
    }
}
