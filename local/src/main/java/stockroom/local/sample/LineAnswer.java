package stockroom.local.sample;

/** Where a client's goods come from: the order in which a line's units count, the last part of a line naming the line. */
enum LineAnswer {
    SERVED("served", "lies in stock for its order"),
    SENT("sent", "pegged to a purchase order that is sent, with the day on which it should come"),
    DRAFT("draft", "pegged to a draft, with the day on which it would come"),
    EXCEPTION("exception", "named by an exception with its reason"),
    NONE("NONE OF THESE", "the machine has no answer");

    private final String word;
    private final String meaning;

    LineAnswer(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    String word() {
        return word;
    }

    String meaning() {
        return meaning;
    }
}
