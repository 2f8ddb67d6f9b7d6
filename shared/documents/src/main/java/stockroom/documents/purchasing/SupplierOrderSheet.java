package stockroom.documents.purchasing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import stockroom.documents.Wording;
import stockroom.domain.measure.Money;
import stockroom.domain.messaging.Attachment;

/** The purchase order as a spreadsheet: numbers are numbers, and texts stay texts whatever sign they begin with. */
public final class SupplierOrderSheet {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final double[] WIDTHS = {6, 24, 60, 14, 12, 14, 16};
    private static final int NEEDED_BY = 3;
    private static final int QUANTITY = 4;
    private static final int UNIT_PRICE = 5;
    private static final int TOTAL = 6;

    private SupplierOrderSheet() {}

    public static Attachment of(SupplierOrder order) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Workbook book = new Workbook(bytes, "Stockroom", "1.0");
            fill(book.newWorksheet(order.number()), order, Wording.of(SupplierOrder.class, order.language()));
            book.finish();
            return new Attachment(order.fileName("xlsx"), TYPE, SteadyZip.of(bytes.toByteArray()));
        } catch (IOException failure) {
            throw new UncheckedIOException("a spreadsheet in memory can't be written", failure);
        }
    }

    private static void fill(Worksheet sheet, SupplierOrder order, Wording wording) {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.width(column, WIDTHS[column]);
        }
        int row = head(sheet, order, wording);
        sheet.freezePane(0, row + 1);
        sheet.repeatRows(row);
        columnHeads(sheet, row++, wording);
        for (int i = 0; i < order.lines().size(); i++) {
            line(sheet, row++, i + 1, order.lines().get(i));
        }
        sheet.value(row, UNIT_PRICE, wording.said("total"));
        money(sheet, row, TOTAL, order.total());
        sheet.style(row, UNIT_PRICE).bold().set();
        sheet.style(row, TOTAL).bold().format(format(order.total())).set();
    }

    /** @return the first row below */
    private static int head(Worksheet sheet, SupplierOrder order, Wording wording) {
        sheet.value(0, 0, wording.said("title", order.number()));
        sheet.style(0, 0).bold().fontSize(14).set();
        List<List<String>> facts = List.of(
                List.of(wording.said("supplier"), order.supplier()),
                List.of(wording.said("buyer"), order.shop()),
                List.of(wording.said("deliverTo"), order.deliverTo()),
                List.of(wording.said("orderDay"), wording.date(order.orderDay())),
                List.of(wording.said("expectedDate"), wording.date(order.expectedDate())),
                List.of(wording.said("currency"), order.currency()),
                List.of(wording.said("confirm"), order.confirmAt().toString()));
        int row = 2;
        for (List<String> fact : facts) {
            sheet.value(row, 0, fact.get(0));
            sheet.style(row, 0).bold().set();
            sheet.value(row++, 2, fact.get(1));
        }
        return row + 1;
    }

    private static void columnHeads(Worksheet sheet, int row, Wording wording) {
        List<String> heads =
                List.of("line", "article", "name", "neededBy", "quantity", "unitPrice", "lineTotal").stream()
                        .map(wording::said)
                        .toList();
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(row, column, heads.get(column));
        }
        sheet.range(row, 0, row, heads.size() - 1)
                .style()
                .bold()
                .fillColor("E6E6E6")
                .wrapText(true)
                .set();
    }

    private static void line(Worksheet sheet, int row, int number, SupplierOrderLine line) {
        sheet.value(row, 0, number);
        sheet.value(row, 1, line.article());
        sheet.value(row, 2, line.title());
        sheet.style(row, 2).wrapText(true).set();
        line.neededBy().ifPresent(date -> {
            sheet.value(row, NEEDED_BY, date);
            sheet.style(row, NEEDED_BY).format("yyyy-mm-dd").set();
        });
        sheet.value(row, QUANTITY, line.quantity().units());
        money(sheet, row, UNIT_PRICE, line.unitPrice());
        money(sheet, row, TOTAL, line.total());
    }

    private static void money(Worksheet sheet, int row, int column, Money money) {
        sheet.value(row, column, Wording.major(money));
        sheet.style(row, column).format(format(money)).set();
    }

    private static String format(Money money) {
        int digits = Wording.major(money).scale();
        return digits == 0 ? "#,##0" : "#,##0." + "0".repeat(digits);
    }
}
