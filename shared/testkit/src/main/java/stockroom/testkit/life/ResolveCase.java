package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A buyer says that a case is solved; whether it is, the next run says (R38).
 *
 * @param which of those that are listed, counted around
 */
record ResolveCase(int which) implements Act {
    @Override
    public void perform(Stage stage) {
        stage.read(Ask.get(Ask.BUYER, "/staff/exceptions?limit=200"), page -> {
            JsonNode items = page.path("items");
            if (!items.isEmpty()) {
                String id = items.path(which % items.size()).path("id").asText();
                String path = "/staff/exceptions/" + URLEncoder.encode(id, StandardCharsets.UTF_8) + "/resolve";
                stage.read(Ask.post(Ask.BUYER, path, ""), done -> {});
            }
        });
    }

    @Override
    public String toString() {
        return "buyer resolves case " + which;
    }
}
