package stockroom.documents.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;

/** The pages of a document and the place on the last one where the next thing goes. Heights go down the page, in points. */
final class Pages {
    private static final float MARGIN = 40;
    private static final float FOOT = 24;
    private static final float LEADING = 1.3f;
    private static final float ASCENT = 0.95f;
    private static final float HAIRLINE = 0.4f;
    private static final float SHADE = 0.9f;
    private static final float GREY = 0.6f;

    /** Between the margins. */
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private final PDDocument document;
    private PDPage page;
    private PDPageContentStream content;
    private float top;

    Pages(PDDocument document) {
        this.document = document;
        this.page = new PDPage(PDRectangle.A4);
        this.content = begin();
    }

    /** PDFBox writes into memory; what can't fail there is not every caller's business. */
    @FunctionalInterface
    private interface Drawing {
        void draw() throws IOException;
    }

    static float lineHeight(float size) {
        return size * LEADING;
    }

    /** Begins the next page unless there is room for this much. */
    void room(float height) {
        begunFor(height);
    }

    /** The same, and whether a page was begun. */
    boolean begunFor(float height) {
        if (top - height >= MARGIN + FOOT) {
            return false;
        }
        draw(content::close);
        page = new PDPage(PDRectangle.A4);
        content = begin();
        return true;
    }

    private PDPageContentStream begin() {
        document.addPage(page);
        top = PDRectangle.A4.getHeight() - MARGIN;
        return open(AppendMode.OVERWRITE, page);
    }

    void down(float height) {
        top -= height;
    }

    /** A line of text, and down to the next. @param left from the left margin */
    void line(Typeface face, String text, float size, float left) {
        room(lineHeight(size));
        beside(face, text, size, left);
        down(lineHeight(size));
    }

    /** A text in the line that comes next. */
    void beside(Typeface face, String text, float size, float left) {
        set(content, face, text, size, MARGIN + left, top - size * ASCENT);
    }

    /** Makes the line above a link. */
    void linkTo(URI address, float width, float size) {
        PDActionURI action = new PDActionURI();
        action.setURI(address.toString());
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(action);
        link.setBorderStyle(none);
        link.setRectangle(new PDRectangle(MARGIN, top, width, lineHeight(size)));
        draw(() -> page.getAnnotations().add(link));
    }

    void row(TableRow row) {
        float left = 0;
        for (int i = 0; i < row.columns().size(); i++) {
            Column column = row.columns().get(i);
            float height = row.padding() / 2;
            for (String line : row.cells().get(i)) {
                float x = MARGIN + row.startOf(line, column, left);
                set(content, row.face(), line, row.size(), x, top - height - row.size() * ASCENT);
                height += lineHeight(row.size());
            }
            left += column.width();
        }
        down(row.height());
    }

    void shaded(TableRow row) {
        room(row.height());
        draw(() -> {
            content.setNonStrokingColor(SHADE);
            content.addRect(MARGIN, top - row.height(), WIDTH, row.height());
            content.fill();
            content.setNonStrokingColor(0f);
        });
        row(row);
    }

    /** A thin line across. */
    void rule() {
        draw(() -> {
            content.setLineWidth(HAIRLINE);
            content.setStrokingColor(GREY);
            content.moveTo(MARGIN, top);
            content.lineTo(MARGIN + WIDTH, top);
            content.stroke();
        });
    }

    /** Closes the last page and writes the foot of each: only now it is known how many there are. */
    void finish(Typeface face, float size, PdfPaper.Foot foot) {
        draw(content::close);
        int pages = document.getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            String text = face.printable(foot.of(number, pages));
            PDPageContentStream below = open(AppendMode.APPEND, document.getPage(number - 1));
            set(below, face, text, size, MARGIN + (WIDTH - face.width(text, size)) / 2, MARGIN);
            draw(below::close);
        }
    }

    private PDPageContentStream open(AppendMode mode, PDPage onto) {
        try {
            return new PDPageContentStream(document, onto, mode, true, true);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a page in memory can't be written", impossible);
        }
    }

    private static void set(PDPageContentStream onto, Typeface face, String text, float size, float x, float y) {
        draw(() -> {
            onto.beginText();
            onto.setFont(face.font(), size);
            onto.newLineAtOffset(x, y);
            onto.showText(text);
            onto.endText();
        });
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a page in memory can't be written", impossible);
        }
    }
}
