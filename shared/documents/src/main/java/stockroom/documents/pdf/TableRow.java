package stockroom.documents.pdf;

import java.util.List;

/**
 * A row ready to be set.
 *
 * @param size of its letters, in points
 * @param padding between a cell's side and its text
 * @param cells of each column the lines
 */
record TableRow(Typeface face, float size, float padding, List<Column> columns, List<List<String>> cells) {
    float height() {
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        return most * Pages.lineHeight(size) + padding;
    }

    /** Where a line of a column begins, from the left margin. @param left where the column does */
    float startOf(String line, Column column, float left) {
        return column.side() == Column.Side.LEFT
                ? left + padding
                : left + column.width() - padding - face.width(line, size);
    }
}
