package stockroom.domain.packing;

import java.util.List;

/** How an order is packed. @param proof what is known of it beside that it holds the goods */
public record Packing(List<Parcel> parcels, Proof proof) {
    /** How good a packing is. */
    public enum Proof {
        /** No fewer parcels, and no smaller boxes for as many, hold the goods. */
        SMALLEST,
        /** It holds the goods; whether less would do is not known. */
        FOUND
    }

    public Packing {
        parcels = List.copyOf(parcels);
    }
}
