package stockroom.local.sample;

import java.util.Optional;

/** Made up: what lies on the shelf before the first day, and what should never run out. */
final class MadeUpStock {
    /** @param minimum units; what stands below it is bought up to the target */
    record Minimum(int minimum, int target) {}

    private MadeUpStock() {}

    /** What the file itself writes off, and 0 to 110 % of what it sells: so some articles run short and some don't. */
    static int opening(Article article) {
        int percent = Draw.between(0, 110, "opening stock", article.sku());
        return article.writtenOff() + Math.toIntExact((long) article.sold() * percent / 100);
    }

    /** One article in eight has one: 5 to 25 % of what the sample sells of it, and twice that as target. */
    static Optional<Minimum> minimum(Article article) {
        if (article.sold() == 0 || !Draw.happens(12, "has a minimum", article.sku())) {
            return Optional.empty();
        }
        int minimum = Math.max(1, article.sold() * Draw.between(5, 25, "minimum", article.sku()) / 100);
        return Optional.of(new Minimum(minimum, 2 * minimum));
    }
}
