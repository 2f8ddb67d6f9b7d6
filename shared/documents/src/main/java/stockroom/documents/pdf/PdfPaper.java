package stockroom.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A document on A4, written from top to bottom: whatever no longer fits on a page begins the next one. */
public final class PdfPaper implements AutoCloseable {
    private static final float TABLE_SIZE = 8;
    private static final float PADDING = 3;
    private static final float FOOT_SIZE = 7.5f;
    private static final float FACT_NAME_WIDTH = 120;

    private final PDDocument document;
    private final Pages pages;
    private final Typeface regular;
    private final Typeface bold;

    private PdfPaper(PDDocument document) {
        this.document = document;
        this.pages = new Pages(document);
        this.regular = Typeface.regular(document);
        this.bold = Typeface.bold(document);
    }

    /** Something told about the whole document. */
    public record Fact(String name, String value) {}

    /** What stands at the foot of a page. */
    @FunctionalInterface
    public interface Foot {
        String of(int page, int pages);
    }

    /** @param language ISO 639, for programs that read it aloud */
    public static PdfPaper open(String title, String author, String language) {
        PDDocument document = new PDDocument();
        // Instead of one made of the time: equal papers are equal to the byte. Title and author still tell papers
        // apart.
        document.setDocumentId(0L);
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor(author);
        document.setDocumentInformation(information);
        document.getDocumentCatalog().setLanguage(language);
        PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        return new PdfPaper(document);
    }

    public void heading(String text, float size) {
        lines(bold, text, size);
    }

    public void text(String text, float size) {
        lines(regular, text, size);
    }

    /** The address, to be clicked where it is read on a screen. */
    public void link(URI address, float size) {
        for (String line : regular.wrapped(address.toString(), size, Pages.WIDTH)) {
            pages.line(regular, line, size, 0);
            pages.linkTo(address, regular.width(line, size), size);
        }
    }

    public void space(float height) {
        pages.down(height);
    }

    /** One under the other, names before values. */
    public void facts(float size, List<Fact> facts) {
        for (Fact fact : facts) {
            List<String> values = regular.wrapped(fact.value(), size, Pages.WIDTH - FACT_NAME_WIDTH);
            pages.room(values.size() * Pages.lineHeight(size));
            pages.beside(bold, bold.printable(fact.name()), size, 0);
            values.forEach(value -> pages.line(regular, value, size, FACT_NAME_WIDTH));
        }
    }

    /** A row for each list of texts; the head comes again on each page. */
    public void table(List<Column> columns, List<List<String>> rows) {
        TableRow head = row(bold, columns, columns.stream().map(Column::head).toList());
        pages.shaded(head);
        for (List<String> texts : rows) {
            TableRow row = row(regular, columns, texts);
            if (pages.begunFor(row.height())) {
                pages.shaded(head);
            }
            pages.row(row);
            pages.rule();
        }
    }

    /** A sum below a table, on the right side. */
    public void total(String name, String value) {
        List<Column> columns = List.of(Column.right("", Pages.WIDTH * 2 / 3), Column.right("", Pages.WIDTH / 3));
        TableRow row = row(bold, columns, List.of(name, value));
        pages.room(row.height());
        pages.row(row);
    }

    private static TableRow row(Typeface face, List<Column> columns, List<String> texts) {
        List<List<String>> cells = IntStream.range(0, columns.size())
                .mapToObj(i ->
                        face.wrapped(texts.get(i), TABLE_SIZE, columns.get(i).width() - 2 * PADDING))
                .toList();
        return new TableRow(face, TABLE_SIZE, PADDING, columns, cells);
    }

    private void lines(Typeface face, String text, float size) {
        face.wrapped(text, size, Pages.WIDTH).forEach(line -> pages.line(face, line, size, 0));
    }

    /** The document's bytes; nothing more can be written. */
    public byte[] finish(Foot foot) {
        pages.finish(regular, FOOT_SIZE, foot);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            document.save(bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException("the document can't be put together", failure);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("a document in memory can't be let go", failure);
        }
    }
}
