package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The owner imports a file: a row is what a PUT of it would be, and a bad row stops no other.
 *
 * @param rows bodies, with the fields of their path
 */
record ImportFile(Kind kind, List<ObjectNode> rows) implements Act {
    private static final int SENDS = 6;
    private static final int ACCEPTED = 202;
    private static final int LOOKS = 40;
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    /** What is imported. */
    enum Kind {
        PRODUCTS,
        SUPPLIERS,
        OFFERS,
        STOCK,
        /** A bank's statement. */
        PAYMENTS
    }

    ImportFile {
        rows = List.copyOf(rows);
    }

    @Override
    public void perform(Stage stage) {
        List<Claim> claims = new ArrayList<>();
        rows.forEach(row -> claims.add(claim(stage, row)));
        Ask ask = Ask.file(Ask.OWNER, "/staff/imports/" + kind.name().toLowerCase(Locale.ROOT), csv());
        send(stage, ask, claims, SENDS);
    }

    private Claim claim(Stage stage, ObjectNode row) {
        String sku = row.path("sku").asText();
        String supplier = row.path("supplierId").asText();
        ReferenceShop reference = stage.reference();
        Claim claim = new Claim(stage.now(), Claim.Reach.JOB);
        return switch (kind) {
            case PRODUCTS -> reference.terms().write(Terms.productPath(sku), without(row, "sku"), claim);
            case SUPPLIERS -> reference.terms().write(Terms.supplierPath(supplier), without(row, "supplierId"), claim);
            case OFFERS ->
                reference
                        .terms()
                        .write(Terms.offerPath(supplier, sku), without(without(row, "sku"), "supplierId"), claim);
            case STOCK ->
                reference
                        .stock()
                        .counting(
                                new KnownStock.Place(sku, row.path("warehouse").asText()),
                                row.path("countId").asText(),
                                row.path("counted").asInt(),
                                claim);
            case PAYMENTS -> BookBankLine.claim(row, reference, claim);
        };
    }

    private static ObjectNode without(ObjectNode row, String field) {
        ObjectNode rest = row.deepCopy();
        rest.remove(field);
        return rest;
    }

    private void send(Stage stage, Ask ask, List<Claim> claims, int left) {
        claims.forEach(claim -> claim.sent(stage.now()));
        stage.once(ask, answer -> {
            if (answer.status() == ACCEPTED) {
                look(stage, answer.body().path("jobId").asText(), claims, LOOKS);
            } else {
                settle(stage, answer.verdict(), answer.body(), claims);
                if (answer.verdict() == Claim.Verdict.UNKNOWN && left > 1) {
                    stage.later(BETWEEN_LOOKS, () -> send(stage, ask, claims, left - 1));
                }
            }
        });
    }

    private void look(Stage stage, String job, List<Claim> claims, int left) {
        stage.later(
                BETWEEN_LOOKS,
                () -> stage.once(Ask.get(Ask.OWNER, "/staff/jobs/" + job), answer -> {
                    boolean done = answer.body().path("status").asText().equals("DONE");
                    if (done) {
                        settle(stage, Claim.Verdict.HAPPENED, answer.body().path("result"), claims);
                    } else if (left > 1) {
                        look(stage, job, claims, left - 1);
                    } else {
                        settle(stage, Claim.Verdict.UNKNOWN, answer.body(), claims);
                    }
                }));
    }

    private static void settle(Stage stage, Claim.Verdict verdict, JsonNode report, List<Claim> claims) {
        Set<Integer> rejected = new HashSet<>();
        report.path("rejected").forEach(row -> rejected.add(row.path("row").asInt()));
        for (int i = 0; i < claims.size(); i++) {
            claims.get(i).answered(rejected.contains(i + 1) ? Claim.Verdict.REFUSED : verdict, stage.now());
        }
    }

    private String csv() {
        Set<String> columns = new LinkedHashSet<>();
        List<Map<String, String>> cells = new ArrayList<>();
        for (ObjectNode row : rows) {
            Map<String, String> flat = new LinkedHashMap<>();
            flatten("", row, flat);
            columns.addAll(flat.keySet());
            cells.add(flat);
        }
        StringBuilder csv = new StringBuilder(String.join(",", columns)).append('\n');
        for (Map<String, String> row : cells) {
            csv.append(String.join(
                            ",",
                            columns.stream().map(c -> row.getOrDefault(c, "")).toList()))
                    .append('\n');
        }
        return csv.toString();
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> into) {
        if (node.isValueNode()) {
            into.put(prefix, node.asText());
            return;
        }
        String dot = prefix.isEmpty() ? "" : prefix + ".";
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            flatten(dot + i, node.get(i), into);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            flatten(dot + field.getKey(), field.getValue(), into);
        }
    }

    @Override
    public List<Act> smaller() {
        List<Act> smaller = new ArrayList<>();
        for (int kept = 1; kept < rows.size(); kept *= 2) {
            smaller.add(new ImportFile(kind, rows.subList(0, kept)));
        }
        return smaller;
    }

    @Override
    public String toString() {
        return "owner imports " + rows.size() + " " + kind + (rows.size() == 1 ? " " + rows.get(0) : "");
    }
}
