package stockroom.supplierpage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stockroom.documents.Wording;
import stockroom.domain.measure.Quantity;
import stockroom.domain.purchasing.ConfirmedLine;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Progress;

/** The lines of a purchase order, as the page's template names their parts. */
final class PageLines {
    private final OpenOrder open;
    private final Wording wording;

    PageLines(OpenOrder open, Wording wording) {
        this.open = open;
        this.wording = wording;
    }

    List<Map<String, Object>> toFill(FilledForm form, List<FilledForm.Fault> faults) {
        Set<String> wrong = faults.stream().map(FilledForm.Fault::name).collect(Collectors.toSet());
        List<Map<String, Object>> lines = described();
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            lines.get(i)
                    .put(
                            "fields",
                            List.of(
                                    field(FilledForm.QUANTITY, "number", "numeric", line, form, wrong),
                                    field(FilledForm.DATE, "date", "none", line, form, wrong),
                                    field(FilledForm.PRICE, "text", "decimal", line, form, wrong),
                                    field(FilledForm.SHIPPED, "number", "numeric", line, form, wrong),
                                    field(FilledForm.SHIPPED_DATE, "date", "none", line, form, wrong)));
        }
        return lines;
    }

    List<Map<String, Object>> asTheyStand() {
        List<Map<String, Object>> lines = described();
        List<DraftLine> ordered = open.order().lines();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).put("stands", List.of(standing(ordered.get(i))));
        }
        return lines;
    }

    List<Map<String, String>> faults(List<FilledForm.Fault> faults) {
        return faults.stream()
                .map(fault -> Map.of(
                        "field",
                        fault.name(),
                        "text",
                        open.articles().get(fault.line()).number() + ": " + wording.said(fault.field() + ".wrong")))
                .toList();
    }

    private List<Map<String, Object>> described() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (DraftLine line : open.order().lines()) {
            Map<String, Object> described = new HashMap<>();
            OpenOrder.Article article = open.articles().get(lines.size());
            described.put("number", lines.size());
            described.put("article", article.number());
            described.put("name", article.title());
            described.put(
                    "ordered",
                    wording.said(
                            "ordered",
                            wording.whole(line.quantity()),
                            wording.amount(line.unitPrice()) + " "
                                    + open.order().currency()));
            lines.add(described);
        }
        return lines;
    }

    private Map<String, Object> field(
            String field, String type, String keyboard, int line, FilledForm form, Set<String> wrong) {
        String name = FilledForm.name(field, line);
        Map<String, Object> told = new HashMap<>();
        told.put("field", name);
        told.put("label", wording.said(field));
        told.put("type", type);
        told.put("keyboard", keyboard);
        told.put("value", form.text(field, line));
        told.put("wrong", wrong.contains(name));
        return told;
    }

    private String standing(DraftLine line) {
        Progress progress = open.progress(line);
        String stands = wording.said(
                "stands",
                wording.whole(Quantity.of(progress.expected(line))),
                wording.date(progress.arrival()),
                wording.amount(progress.confirmed()
                                .flatMap(ConfirmedLine::unitPrice)
                                .orElse(progress.unitPrice()))
                        + " " + open.order().currency());
        String shipped = progress.confirmed()
                .flatMap(ConfirmedLine::shipped)
                .map(said -> " " + shipped(said))
                .orElse("");
        String waiting = progress.priceToApprove().isPresent() ? " " + wording.said("toApprove") : "";
        return stands + waiting + shipped;
    }

    private String shipped(ConfirmedLine.Shipped said) {
        return said.date()
                .map(day -> wording.said("stands.shipped.date", wording.whole(said.units()), wording.date(day)))
                .orElseGet(() -> wording.said("stands.shipped", wording.whole(said.units())));
    }
}
