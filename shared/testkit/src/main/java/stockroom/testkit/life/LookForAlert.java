package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/**
 * A member of staff looks whether the shop noticed that a provider is down (R24).
 *
 * @param method whose payments fail
 * @param hour the clock hour in which they did
 * @param keys channel and external id of the orders that could not be paid
 */
record LookForAlert(String method, Instant hour, List<String> keys) implements Act {
    /** Enough that a few others that were paid, or an event that is still kept, make no difference. */
    private static final int ENOUGH = 13;

    LookForAlert {
        keys = List.copyOf(keys);
    }

    @Override
    public void perform(Stage stage) {
        look(stage, "");
    }

    private void look(Stage stage, String cursor) {
        stage.read(Ask.get(Ask.OPERATOR, "/staff/tasks?limit=200" + cursor), page -> {
            stage.reference().tasks().heard(page.path("items"));
            JsonNode next = page.path("next");
            if (next.isTextual()) {
                look(stage, "&cursor=" + next.asText());
            } else {
                judge(stage);
            }
        });
    }

    private void judge(Stage stage) {
        long failed = keys.stream()
                .filter(key -> stage.reference().order(key).payments().surelyFailed())
                .count();
        if (failed >= ENOUGH && !stage.reference().tasks().knowOfFailures(method, hour)) {
            stage.reference()
                    .objects(
                            failed + " payments by " + method + " failed from " + hour + ", and nobody was told (R24)");
        }
    }

    @Override
    public String toString() {
        return "somebody looks whether it is known that payments by " + method + " fail";
    }
}
