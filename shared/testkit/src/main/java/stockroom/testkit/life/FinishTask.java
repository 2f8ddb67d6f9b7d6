package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * An operator finishes a task.
 *
 * @param which of those that are listed, counted around
 */
record FinishTask(int which) implements Act {
    private static final int SENDS = 3;

    @Override
    public void perform(Stage stage) {
        stage.read(Ask.get(Ask.OPERATOR, "/staff/tasks?limit=200"), page -> {
            JsonNode items = page.path("items");
            stage.reference().tasks().heard(items);
            if (!items.isEmpty()) {
                String id = items.path(which % items.size()).path("taskId").asText();
                String path = "/staff/tasks/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/done";
                Ask ask = Ask.post(Ask.OPERATOR, path, "{\"outcome\": \"seen to\"}");
                stage.insist(ask, stage.reference().tasks().finishing(id, stage.now()), SENDS, answer -> {});
            }
        });
    }

    @Override
    public String toString() {
        return "operator finishes task " + which;
    }
}
