package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a buyer's edit makes of a need (R40), computed the plain way.
 *
 * @param edit as the position shows it; a missing node where nobody edited
 */
record PlainHand(JsonNode edit) {
    /**
     * What is to be bought then.
     *
     * @param supplier the only one that may have the line, if the edit names it
     * @param need what is left of it
     * @param exactly the buyer's number, which no rule rounds
     */
    record Asked(Optional<String> supplier, PlainNeed need, OptionalLong exactly) {
        boolean isNothing() {
            return exactly.isEmpty() && need.units() == 0;
        }
    }

    Asked asked(PlainNeed need, LocalDate today) {
        long number = edit.path("quantity").asLong();
        long then = edit.path("needThen").asLong();
        return switch (edit.path("wish").asText()) {
            case "AT_LEAST" -> need.units() > number ? pinned(need) : exactly(need, number);
            case "AT_MOST" -> atMost(need, number, then);
            case "REMOVED" -> removed(need, then, today) ? free(new PlainNeed(0, 0)) : free(need);
            case "WITHHELD" -> free(need.without(edit.path("withheld").asLong()));
            case "AS_NEEDED" -> pinned(need);
            default -> free(need);
        };
    }

    private Asked atMost(PlainNeed need, long number, long then) {
        long withheld = Math.max(0, then - number);
        if (need.units() > then) {
            PlainNeed rest = need.without(withheld);
            return rest.units() > number ? pinned(rest) : exactly(need, number);
        }
        return exactly(need, withheld > 0 || need.units() == 0 ? Math.min(need.units(), number) : number);
    }

    private boolean removed(PlainNeed need, long then, LocalDate today) {
        String until = edit.path("snoozeUntil").asText("9999-12-31");
        return need.units() <= then && today.toString().compareTo(until) < 0;
    }

    private static Asked free(PlainNeed need) {
        return new Asked(Optional.empty(), need, OptionalLong.empty());
    }

    private Asked pinned(PlainNeed need) {
        return new Asked(Optional.of(edit.path("supplierId").asText()), need, OptionalLong.empty());
    }

    private Asked exactly(PlainNeed need, long units) {
        return new Asked(
                Optional.of(edit.path("supplierId").asText()),
                units == 0 ? new PlainNeed(0, 0) : need,
                units == 0 ? OptionalLong.empty() : OptionalLong.of(units));
    }
}
