package stockroom.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The shipped file: Chen, D. (2015), Online Retail, UCI Machine Learning Repository, CC BY 4.0 (see NOTICE beside it). */
final class SampleFile {
    private static final String NAME = "/sample/online-retail-2010-12.csv.gz";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private SampleFile() {}

    /** All rows in the file's order, which is the order of time. */
    static List<SampleRow> rows() {
        try (InputStream file = Objects.requireNonNull(SampleFile.class.getResourceAsStream(NAME), NAME);
                // The pound sign of one title tells the encoding.
                Reader text = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.ISO_8859_1)) {
            return rows(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample file can't be read; build the module local again", e);
        }
    }

    static List<SampleRow> rows(Reader text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<SampleRow> rows = new ArrayList<>();
        for (CSVRecord cells : format.parse(text)) {
            rows.add(row(cells));
        }
        return List.copyOf(rows);
    }

    private static SampleRow row(CSVRecord cells) {
        return new SampleRow(
                Math.toIntExact(cells.getRecordNumber()),
                cells.get("InvoiceNo"),
                cells.get("StockCode"),
                cells.get("Description").strip(),
                Integer.parseInt(cells.get("Quantity")),
                LocalDateTime.parse(cells.get("InvoiceDate"), TIME),
                new BigDecimal(cells.get("UnitPrice")).movePointRight(2).longValueExact(),
                cells.get("CustomerID"),
                cells.get("Country"));
    }
}
