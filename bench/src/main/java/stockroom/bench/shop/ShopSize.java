package stockroom.bench.shop;

/**
 * How large a made-up shop is.
 *
 * @param stock from 0 up to which the articles have stock, spread evenly
 * @param minimum of every article; 0 for none
 * @param target of every article with a minimum
 */
public record ShopSize(int suppliers, int products, int stock, int minimum, int target) {
    /** The shape at which other systems were measured: issue 4. */
    public static final ShopSize OF_OTHERS = new ShopSize(50, 2_000, 10, 5, 20);

    /** Enough of everything: an order reserves all that it asks for. */
    public static final ShopSize STOCKED = new ShopSize(50, 2_000, 1_000_000, 0, 0);

    /** Nothing on hand: whatever is ordered is bought. */
    public static final ShopSize SOLD_OUT = new ShopSize(50, 2_000, 0, 0, 0);

    int onHand(int product) {
        return stock > products ? stock : product % (stock + 1);
    }
}
