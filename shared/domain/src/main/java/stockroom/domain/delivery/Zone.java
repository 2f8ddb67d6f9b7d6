package stockroom.domain.delivery;

import java.util.List;

/**
 * Where delivery costs the same. Prices are in minor units of the shop's currency.
 *
 * @param steps by weight, the lightest first
 * @param furtherKilogram what each kilogram begun beyond the last step adds
 * @param average the price where weight or sides are unknown (R10), more than 0: an unknown weight is never free
 */
public record Zone(String name, List<Area> areas, List<Step> steps, long furtherKilogram, long average) {
    private static final int GRAMS = 1_000;

    /** @param upToGrams the heaviest chargeable weight that still costs this */
    public record Step(long upToGrams, long price) {}

    /** @throws IllegalArgumentException when a price could not be told, or steps don't rise */
    public Zone {
        areas = List.copyOf(areas);
        steps = List.copyOf(steps);
        if (steps.isEmpty() || average <= 0) {
            throw new IllegalArgumentException("a zone has a step and an average tariff above 0");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).upToGrams() <= steps.get(i - 1).upToGrams()) {
                throw new IllegalArgumentException("steps rise by weight");
            }
        }
    }

    public boolean covers(Address address) {
        return areas.stream().anyMatch(area -> area.covers(address));
    }

    /** What a parcel of this chargeable weight costs. */
    public long tariff(long chargeableGrams) {
        Step last = steps.get(steps.size() - 1);
        return steps.stream()
                .filter(step -> chargeableGrams <= step.upToGrams())
                .findFirst()
                .map(Step::price)
                .orElseGet(() -> last.price() + furtherKilogram * kilogramsBegun(chargeableGrams - last.upToGrams()));
    }

    private static long kilogramsBegun(long grams) {
        return (grams + GRAMS - 1) / GRAMS;
    }
}
