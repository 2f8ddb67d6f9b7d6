package stockroom.local.sample;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A made-up supplier and its terms. The names name nobody and the addresses end in a domain that can't exist (RFC 2606).
 *
 * @param leadTimeDays working days
 * @param minimumOrderPence 0 where there is none
 * @param preference lower is preferred (R37)
 */
record MadeUpSupplier(
        String id,
        String name,
        String email,
        String timeZone,
        String cutOff,
        int leadTimeDays,
        long minimumOrderPence,
        int preference) {
    static final int COUNT = 60;

    private static final List<String> PLACES = List.of(
            "Alder Vale",
            "Birch Hollow",
            "Clover Bridge",
            "Dunmoor",
            "Elm Harbour",
            "Fern Hill",
            "Gorse Bay",
            "Hazel Ford",
            "Ivy Wharf",
            "Juniper Lane",
            "Kestrel Point",
            "Larch Green",
            "Maple Quay",
            "Nettle Cross",
            "Oakmere",
            "Pine Landing",
            "Quince Yard",
            "Rowan Gate",
            "Sorrel Mill",
            "Thistle Row");

    private static final List<String> TRADES = List.of("Giftware", "Home & Kitchen", "Paper & Toys");

    private static final List<String> ZONES =
            List.of("Europe/London", "Europe/London", "Europe/Berlin", "Asia/Shanghai");

    /** All of them, always in the same order. */
    static List<MadeUpSupplier> all() {
        return IntStream.range(0, COUNT).mapToObj(MadeUpSupplier::number).toList();
    }

    private static MadeUpSupplier number(int index) {
        String id = "S%02d".formatted(index + 1);
        String place = PLACES.get(index % PLACES.size());
        String trade = TRADES.get(index / PLACES.size());
        String mailbox = (place + '-' + trade).toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return new MadeUpSupplier(
                id,
                place + ' ' + trade,
                "orders@" + mailbox + ".example",
                Draw.oneOf(ZONES, "time zone", id),
                "%02d:00".formatted(Draw.between(11, 17, "cut-off", id)),
                Draw.between(1, 15, "lead time", id),
                Draw.happens(40, "has a minimum order", id) ? 5_000L * Draw.between(1, 10, "minimum order", id) : 0,
                Draw.between(1, 9, "preference", id));
    }
}
