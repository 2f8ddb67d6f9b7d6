package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The client of an order says by which ways they want messages from now on (R61).
 *
 * @param key channel and external id
 */
record ChooseMessages(String key, Ways ways) implements Act {
    /** By which they want them. */
    enum Ways {
        ALL(true, true),
        LETTERS(true, false),
        SHORT_MESSAGES(false, true),
        NONE(false, false);

        private final boolean email;
        private final boolean sms;

        Ways(boolean email, boolean sms) {
            this.email = email;
            this.sms = sms;
        }

        ObjectNode body() {
            return Bodies.object().put("email", email).put("sms", sms);
        }
    }

    @Override
    public void perform(Stage stage) {
        stage.open(stage.reference().order(key), shown -> new KeepRow(
                        Terms.messagesPath(shown.path("customerId").asText()), ways.body())
                .perform(stage));
    }

    @Override
    public String toString() {
        return "the client of " + key + " wants messages: " + ways;
    }
}
