package stockroom.documents.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font of this folder, of which a document holds the letters that it uses. DejaVu, since a PDF reader's own fonts have no Cyrillic. */
final class Typeface {
    private static final float EM = 1000;
    private static final String STRANGE = "\u25a1";

    private final PDType0Font font;
    private final CmapLookup letters;

    private Typeface(PDType0Font font, CmapLookup letters) {
        this.font = font;
        this.letters = letters;
    }

    static Typeface regular(PDDocument document) {
        return load(document, "DejaVuSansCondensed.ttf");
    }

    static Typeface bold(PDDocument document) {
        return load(document, "DejaVuSansCondensed-Bold.ttf");
    }

    private static Typeface load(PDDocument document, String file) {
        try (InputStream stream = Typeface.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no font " + file);
            }
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(stream));
            // A ligature is narrower than its letters and can't be searched for.
            parsed.setEnableGsub(false);
            return new Typeface(PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read the font " + file, unreadable);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** In points. @param text a {@link #printable} one */
    float width(String text, float size) {
        try {
            return font.getStringWidth(text) / EM * size;
        } catch (IOException impossible) {
            throw new UncheckedIOException("a printable text has a width", impossible);
        }
    }

    /** The text with white space as single blanks, and a box for every letter that the font doesn't have. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder();
        text.replaceAll("[\\s\\p{Cc}]+", " ").codePoints().forEach(letter -> {
            if (letters.getGlyphId(letter) == 0) {
                printable.append(STRANGE);
            } else {
                printable.appendCodePoint(letter);
            }
        });
        return printable.toString().strip();
    }

    /** The text in lines no wider than this: broken between words, and inside a word that is too wide by itself. At least one line. */
    List<String> wrapped(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : printable(text).split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > width) {
                int fits = fitting(line, size, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        return lines;
    }

    /** Up to where a word fits; at least its first letter does, else there would be no end. */
    private int fitting(String word, float size, float width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
