package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The owner makes or changes what has a version: a product, an offer, a supplier, a channel, a warehouse, the settings. */
record KeepRow(String path, ObjectNode body) implements Act {
    private static final int NOT_FOUND = 404;
    private static final int SENDS = 8;

    @Override
    public void perform(Stage stage) {
        Claim looking = new Claim(stage.now());
        stage.insist(Ask.get(Ask.OWNER, path), looking, SENDS, answer -> {
            if (answer.isDone()) {
                write(stage, Optional.of(answer.body().path("version").asLong()));
            } else if (answer.status() == NOT_FOUND) {
                write(stage, Optional.empty());
            }
        });
    }

    private void write(Stage stage, Optional<Long> seen) {
        stage.ask(
                Ask.put(Ask.OWNER, path, body.toString()).ifMatch(seen),
                stage.reference().terms().write(path, body, new Claim(stage.now())),
                answer -> {});
    }

    @Override
    public String toString() {
        return "owner puts " + path + " " + body;
    }
}
