package stockroom.documents.pdf;

/**
 * A column of a table.
 *
 * @param width in points, 72 to the inch
 */
public record Column(String head, float width, Side side) {
    /** The side on which its texts stand. */
    public enum Side {
        LEFT,
        RIGHT
    }

    public static Column left(String head, float width) {
        return new Column(head, width, Side.LEFT);
    }

    /** For numbers. */
    public static Column right(String head, float width) {
        return new Column(head, width, Side.RIGHT);
    }
}
