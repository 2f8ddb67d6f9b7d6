package stockroom.documents.purchasing;

import java.util.ArrayList;
import java.util.List;
import stockroom.documents.Wording;
import stockroom.documents.pdf.Column;
import stockroom.documents.pdf.PdfPaper;
import stockroom.domain.messaging.Attachment;

/** The printable purchase order. */
public final class SupplierOrderPdf {
    private static final float TITLE = 16;
    private static final float TEXT = 9;

    private SupplierOrderPdf() {}

    public static Attachment of(SupplierOrder order) {
        Wording wording = Wording.of(SupplierOrder.class, order.language());
        String title = wording.said("title", order.number());
        try (PdfPaper paper = PdfPaper.open(title, order.shop(), Wording.code(order.language()))) {
            paper.heading(title, TITLE);
            paper.space(TEXT);
            paper.facts(TEXT, facts(order, wording));
            paper.space(TEXT);
            paper.table(columns(wording), rows(order, wording));
            paper.total(wording.said("total"), wording.amount(order.total()) + " " + order.currency());
            paper.space(2 * TEXT);
            paper.text(wording.said("confirm"), TEXT);
            paper.link(order.confirmAt(), TEXT);
            byte[] content = paper.finish((page, pages) -> wording.said("page", order.number(), page, pages));
            return new Attachment(order.fileName("pdf"), "application/pdf", content);
        }
    }

    private static List<PdfPaper.Fact> facts(SupplierOrder order, Wording wording) {
        return List.of(
                new PdfPaper.Fact(wording.said("supplier"), order.supplier()),
                new PdfPaper.Fact(wording.said("buyer"), order.shop()),
                new PdfPaper.Fact(wording.said("deliverTo"), order.deliverTo()),
                new PdfPaper.Fact(wording.said("orderDay"), wording.date(order.orderDay())),
                new PdfPaper.Fact(wording.said("expectedDate"), wording.date(order.expectedDate())));
    }

    private static List<Column> columns(Wording wording) {
        return List.of(
                Column.right(wording.said("line"), 24),
                Column.left(wording.said("article"), 88),
                Column.left(wording.said("name"), 177),
                Column.left(wording.said("neededBy"), 52),
                Column.right(wording.said("quantity"), 48),
                Column.right(wording.said("unitPrice"), 58),
                Column.right(wording.said("lineTotal"), 68));
    }

    private static List<List<String>> rows(SupplierOrder order, Wording wording) {
        List<List<String>> rows = new ArrayList<>();
        for (SupplierOrderLine line : order.lines()) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    line.article(),
                    line.title(),
                    line.neededBy().map(wording::shortDate).orElse(""),
                    wording.whole(line.quantity()),
                    wording.amount(line.unitPrice()),
                    wording.amount(line.total())));
        }
        return rows;
    }
}
