package stockroom.ordering.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.queue.Lane;
import stockroom.dynamodb.BadCursor;

/** Where a list over all lanes stands in each: at its start, behind a row, or at its end. */
record LaneCursor(List<String> places) {
    static final LaneCursor START = new LaneCursor(Collections.nCopies(Lane.values().length, ""));

    private static final String FINISHED = "-";
    private static final String BETWEEN = "\n";
    private static final int LONGEST = 300;

    /** @throws BadCursor when it isn't the text of a cursor */
    static LaneCursor parse(String text) {
        List<String> places = List.of(text.split(BETWEEN, -1));
        if (places.size() != Lane.values().length || places.stream().anyMatch(place -> place.length() > LONGEST)) {
            throw new BadCursor();
        }
        return new LaneCursor(places);
    }

    boolean isFinished(Lane lane) {
        return places.get(lane.ordinal()).equals(FINISHED);
    }

    Optional<String> after(Lane lane) {
        return Optional.of(places.get(lane.ordinal())).filter(place -> !place.isEmpty());
    }

    LaneCursor after(Lane lane, String key) {
        List<String> moved = new ArrayList<>(places);
        moved.set(lane.ordinal(), key);
        return new LaneCursor(moved);
    }

    LaneCursor finished(Lane lane) {
        return after(lane, FINISHED);
    }

    /** Null at the end of all lanes. */
    @Nullable
    String textOrNull() {
        return places.stream().allMatch(FINISHED::equals) ? null : String.join(BETWEEN, places);
    }
}
