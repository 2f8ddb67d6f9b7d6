package stockroom.local.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Made up: what stands at the warehouse's door on a morning (R49). Of the purchase orders 80 % come on their day, 16 % one to five days
 * late, 4 % never. Of the lines 6 % come in two parts, on 3 % units are broken, and of 1 % more comes than was asked for.
 */
final class MadeUpDelivery {
    private static final int DAYS_TO_THE_REST = 3;

    private MadeUpDelivery() {}

    /** How a line comes. */
    private enum Manner {
        WHOLE,
        IN_PARTS,
        BROKEN,
        TOO_MUCH;

        private static final int TOO_MUCH_PERCENT = 1;
        private static final int BROKEN_PERCENT = 3;
        private static final int PARTS_PERCENT = 6;

        static Manner of(String about) {
            int draw = Draw.between(1, 100, "manner of delivery", about);
            if (draw <= TOO_MUCH_PERCENT) {
                return TOO_MUCH;
            }
            if (draw <= TOO_MUCH_PERCENT + BROKEN_PERCENT) {
                return BROKEN;
            }
            return draw <= TOO_MUCH_PERCENT + BROKEN_PERCENT + PARTS_PERCENT ? IN_PARTS : WHOLE;
        }
    }

    /** The body of {@code POST …/receipts}; empty when nothing of the order comes on this day. */
    static Optional<ObjectNode> on(LocalDate today, Purchase order, SampleCalendar calendar) {
        String name = order.name(calendar);
        if (Draw.happens(4, "never comes", name)) {
            return Optional.empty();
        }
        int late = Draw.happens(17, "comes late", name) ? Draw.between(1, 5, "days late", name) : 0;
        ObjectNode body = ShopClient.object().put("receiptId", "R-" + today);
        ArrayNode lines = body.putArray("lines");
        for (PurchaseLine line : order.lines()) {
            int wait = late + (line.isUntouched() ? 0 : DAYS_TO_THE_REST);
            boolean due = line.outstanding() > 0
                    && line.arrival()
                            .filter(day -> !today.isBefore(day.plusDays(wait)))
                            .isPresent();
            if (due) {
                unload(lines.addObject().put("sku", line.sku()), line, name + '/' + line.sku());
            }
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(body);
    }

    private static void unload(ObjectNode came, PurchaseLine line, String about) {
        int due = line.outstanding();
        Manner manner = line.isUntouched() ? Manner.of(about) : Manner.WHOLE;
        switch (manner) {
            case WHOLE -> came.put("received", due);
            case TOO_MUCH -> came.put("received", due + Draw.between(1, 5, "too many", about));
            case IN_PARTS -> came.put("received", (due + 1) / 2);
            case BROKEN -> {
                int broken = Draw.between(1, due, "broken", about);
                came.put("received", due - broken).put("rejected", broken);
            }
        }
    }
}
