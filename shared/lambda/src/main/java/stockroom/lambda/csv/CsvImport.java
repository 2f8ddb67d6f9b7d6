package stockroom.lambda.csv;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import stockroom.domain.messaging.Cause;
import stockroom.lambda.json.FieldError;
import stockroom.lambda.json.Fields;
import stockroom.lambda.json.InvalidBody;

/**
 * How one kind of file is imported: how a row is read, which rows make one thing together, and what takes that thing.
 *
 * @param <T> what a row says
 */
public final class CsvImport<T> {
    private static final String COMPANION = "another row of the same thing is not valid: row ";

    private final Function<Fields, T> parser;
    private final Function<CsvRow, String> thing;
    private final BiFunction<List<T>, Cause, Imported> take;

    private CsvImport(
            Function<Fields, T> parser, Function<CsvRow, String> thing, BiFunction<List<T>, Cause, Imported> take) {
        this.parser = parser;
        this.thing = thing;
        this.take = take;
    }

    /** Every row is a thing of its own. */
    public static <T> CsvImport<T> rowByRow(Function<Fields, T> parser, BiFunction<T, Cause, Imported> take) {
        return new CsvImport<>(
                parser, row -> Integer.toString(row.number()), (rows, cause) -> take.apply(rows.get(0), cause));
    }

    /**
     * Several rows, wherever they stand in the file, may make one thing, which is taken or rejected whole.
     *
     * @param thing what a row's thing is called, such as channel and external id of an order
     */
    public static <T> CsvImport<T> grouped(
            Function<Fields, T> parser, Function<CsvRow, String> thing, BiFunction<List<T>, Cause, Imported> take) {
        return new CsvImport<>(parser, thing, take);
    }

    /** The rows, thing by thing, in the order in which the things first appear. */
    List<List<CsvRow>> things(List<CsvRow> rows) {
        Map<String, List<CsvRow>> things = new LinkedHashMap<>();
        rows.forEach(row ->
                things.computeIfAbsent(thing.apply(row), t -> new ArrayList<>()).add(row));
        return List.copyOf(things.values());
    }

    /** Takes one thing and notes what became of its rows. */
    void take(Collection<CsvRow> rows, Cause cause, Report report) {
        List<T> read = new ArrayList<>();
        Map<Integer, List<FieldError>> faults = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            try {
                read.add(row.read(parser));
            } catch (InvalidBody invalid) {
                faults.put(row.number(), invalid.errors());
            }
        }
        if (faults.isEmpty()) {
            note(rows, taken(read, cause), report);
            return;
        }
        List<FieldError> companion = List.of(
                new FieldError("", COMPANION + faults.keySet().iterator().next()));
        rows.forEach(row -> report.rejected(row.number(), faults.getOrDefault(row.number(), companion)));
    }

    private Imported taken(List<T> read, Cause cause) {
        try {
            return take.apply(read, cause);
        } catch (InvalidBody invalid) {
            return new Imported.Rejected(invalid.errors());
        }
    }

    private static void note(Collection<CsvRow> rows, Imported imported, Report report) {
        if (imported instanceof Imported.Rejected rejected) {
            rows.forEach(row -> report.rejected(row.number(), rejected.errors()));
        } else if (imported instanceof Imported.Accepted) {
            report.accepted(rows.size());
        } else {
            report.unchanged(rows.size());
        }
    }
}
