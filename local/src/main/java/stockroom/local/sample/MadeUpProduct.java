package stockroom.local.sample;

/**
 * A product of the sample shop. Title and price are the file's (an article that was never sold gets a made-up price); the tax is the
 * United Kingdom's of today; weight and sides are made up.
 *
 * @param pence price of one unit, VAT included
 */
record MadeUpProduct(String sku, String title, long pence, int weightGrams, int lengthMm, int widthMm, int heightMm) {
    static final int TAX_BASIS_POINTS = 2000;

    static MadeUpProduct of(Article article) {
        String sku = article.sku();
        return new MadeUpProduct(
                sku,
                article.title(),
                article.pence() > 0 ? article.pence() : Draw.between(85, 995, "price", sku),
                Draw.between(20, 1500, "weight", sku),
                Draw.between(60, 500, "length", sku),
                Draw.between(40, 300, "width", sku),
                Draw.between(10, 200, "height", sku));
    }
}
