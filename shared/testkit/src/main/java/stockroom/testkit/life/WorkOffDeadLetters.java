package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;

/** The owner looks at what queues gave up, and sends it again or drops it (R62): whatever is then handled, is handled once. */
record WorkOffDeadLetters(Manner manner, int which) implements Act {
    private static final String LIST = "/staff/dead-letters";

    /** What is done with them. */
    enum Manner {
        REDRIVE_ONE,
        REDRIVE_ALL,
        /** What nobody can read; the rest waits. */
        DROP_UNREADABLE
    }

    @Override
    public void perform(Stage stage) {
        stage.read(Ask.get(Ask.OWNER, LIST), page -> {
            JsonNode items = page.path("items");
            if (!items.isEmpty()) {
                workOff(stage, items);
            }
        });
    }

    private void workOff(Stage stage, JsonNode items) {
        JsonNode one = items.path(which % items.size());
        switch (manner) {
            case REDRIVE_ALL -> stage.once(Ask.post(Ask.OWNER, LIST + "/redrive", "{}"), answer -> {});
            case REDRIVE_ONE -> stage.once(Ask.post(Ask.OWNER, of(one) + "/redrive", "{}"), answer -> {});
            case DROP_UNREADABLE ->
                items.forEach(item -> {
                    if (!item.has("eventId") && !item.has("jobId")) {
                        String reason = "{\"reason\": \"nobody can read it\"}";
                        stage.once(Ask.post(Ask.OWNER, of(item) + "/drop", reason), answer -> {});
                    }
                });
        }
    }

    private static String of(JsonNode item) {
        return LIST + "/" + item.path("id").asText();
    }

    @Override
    public String toString() {
        return "owner looks at dead letters: " + manner;
    }
}
