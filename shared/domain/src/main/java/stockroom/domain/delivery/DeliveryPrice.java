package stockroom.domain.delivery;

import java.util.List;
import java.util.Optional;
import stockroom.domain.packing.Packing;
import stockroom.domain.packing.Parcel;

/**
 * What delivery costs (R10), in minor units of the shop's currency.
 *
 * @param certainty whether weight and sides of all goods were known
 */
public record DeliveryPrice(long amount, Certainty certainty) {
    /** Whether a price is computed or the zone's average. */
    public enum Certainty {
        COMPUTED,
        ESTIMATED
    }

    private static final long GRAMS = 1_000;

    /** The first zone of the list that covers the address; empty: the shop doesn't deliver there. */
    public static Optional<Zone> zoneOf(Address address, List<Zone> zones) {
        return zones.stream().filter(zone -> zone.covers(address)).findFirst();
    }

    /** Each parcel's tariff by its chargeable weight, with its box and packing material. */
    public static DeliveryPrice of(Zone zone, Packing packing, int volumetricDivisor) {
        long amount = packing.parcels().stream()
                .mapToLong(parcel -> zone.tariff(chargeableGrams(parcel, volumetricDivisor))
                        + parcel.box().price())
                .sum();
        return new DeliveryPrice(amount, Certainty.COMPUTED);
    }

    /** Where weight or sides of some goods are missing: the zone's average, never 0. */
    public static DeliveryPrice estimated(Zone zone) {
        return new DeliveryPrice(zone.average(), Certainty.ESTIMATED);
    }

    /** The greater of weight and volume ÷ divisor, cm³ a kilogram; the volume is the box's, in which the goods travel. */
    static long chargeableGrams(Parcel parcel, int volumetricDivisor) {
        long cm3 = parcel.box().inner().volumeCm3();
        return Math.max(parcel.grams(), (cm3 * GRAMS + volumetricDivisor - 1) / volumetricDivisor);
    }
}
