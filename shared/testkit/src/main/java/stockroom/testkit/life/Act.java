package stockroom.testkit.life;

import java.util.List;

/**
 * Something that somebody does in a shop. A new one is a record that performs itself, and a line where lives are written ({@link Days}). Its text
 * is what a person reads in a history.
 */
interface Act {
    /** Does it, or begins to: what follows answers goes on by itself. */
    void perform(Stage stage);

    /** Smaller acts of the same kind, the smallest first, for making a failing history shorter. */
    default List<Act> smaller() {
        return List.of();
    }
}
