package stockroom.supplierpage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stockroom.documents.Wording;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.purchasing.ConfirmedLine;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Progress;
import stockroom.domain.purchasing.PurchaseConfirmation;
import stockroom.domain.purchasing.PurchaseRefusal;

/**
 * The form with what stands in its fields. Lines are named by their place: a purchase order that was sent neither gains nor loses any, and a
 * form of article numbers would outgrow a body.
 */
record FilledForm(Map<String, String> fields) {
    static final String VERSION = "supplierVersion";
    static final String QUANTITY = "quantity";
    static final String DATE = "date";
    static final String PRICE = "price";
    static final String SHIPPED = "shipped";
    static final String SHIPPED_DATE = "shippedDate";

    private static final int LONGEST_NUMBER = 18;
    private static final Pattern BLAMED = Pattern.compile("/lines/([0-9]{1,6})/(.*)");

    FilledForm {
        fields = Map.copyOf(fields);
    }

    /** A field that can't be read. */
    record Fault(int line, String field) {
        String name() {
            return FilledForm.name(field, line);
        }
    }

    /** What was read of a form. */
    record Said(PurchaseConfirmation confirmation, List<Fault> faults) {}

    static String name(String field, int line) {
        return field + line;
    }

    /** What the supplier said last, and what was ordered where they said nothing yet. */
    static FilledForm of(OpenOrder open, Wording wording) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(VERSION, Long.toString(open.nextVersion()));
        List<DraftLine> lines = open.order().lines();
        for (int i = 0; i < lines.size(); i++) {
            DraftLine line = lines.get(i);
            Progress progress = open.progress(line);
            Optional<ConfirmedLine> said = progress.confirmed();
            Money price = said.flatMap(ConfirmedLine::unitPrice).orElse(progress.unitPrice());
            fields.put(name(QUANTITY, i), Integer.toString(progress.expected(line)));
            fields.put(name(DATE, i), progress.arrival().toString());
            fields.put(name(PRICE, i), wording.amount(price).replace(wording.said("number.grouping"), ""));
            Optional<ConfirmedLine.Shipped> shipped = said.flatMap(ConfirmedLine::shipped);
            fields.put(
                    name(SHIPPED, i),
                    shipped.map(s -> Integer.toString(s.units().units())).orElse(""));
            fields.put(
                    name(SHIPPED_DATE, i),
                    shipped.flatMap(ConfirmedLine.Shipped::date)
                            .map(LocalDate::toString)
                            .orElse(""));
        }
        return new FilledForm(fields);
    }

    /** The fields that the use case blames, as the form names them; whatever it blames besides is said of the quantity. */
    static List<Fault> faults(PurchaseRefusal refusal) {
        return refusal.blames().stream()
                .map(blame -> BLAMED.matcher(blame.pointer()))
                .filter(Matcher::matches)
                .map(at -> new Fault(Integer.parseInt(at.group(1)), field(at.group(2))))
                .toList();
    }

    private static String field(String blamed) {
        return switch (blamed) {
            case DATE, SHIPPED, SHIPPED_DATE -> blamed;
            default -> blamed.startsWith("unitPrice") ? PRICE : QUANTITY;
        };
    }

    String text(String field, int line) {
        return fields.getOrDefault(name(field, line), "").strip();
    }

    /** What the form says of this purchase order; a field at fault is named, and its value is of no use. */
    Said read(OpenOrder open) {
        List<PurchaseConfirmation.Line> lines = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<DraftLine> ordered = open.order().lines();
        for (int i = 0; i < ordered.size(); i++) {
            faults.addAll(faults(i, open.order().currency()));
            ConfirmedLine said = new ConfirmedLine(
                    quantity(text(QUANTITY, i)).orElse(Quantity.ZERO),
                    date(text(DATE, i)).orElse(null),
                    price(text(PRICE, i), open.order().currency()).orElse(null),
                    shipped(i).orElse(null));
            lines.add(new PurchaseConfirmation.Line(ordered.get(i).sku(), said));
        }
        return new Said(new PurchaseConfirmation(version(open), lines), faults);
    }

    /** A quantity must be there; whatever else is left empty says nothing, but a day of shipping needs what was shipped. */
    private List<Fault> faults(int line, String currency) {
        List<Fault> faults = new ArrayList<>();
        String shipped = text(SHIPPED, line);
        String shippedDate = text(SHIPPED_DATE, line);
        if (quantity(text(QUANTITY, line)).isEmpty()) {
            faults.add(new Fault(line, QUANTITY));
        }
        if (!text(DATE, line).isEmpty() && date(text(DATE, line)).isEmpty()) {
            faults.add(new Fault(line, DATE));
        }
        if (!text(PRICE, line).isEmpty() && price(text(PRICE, line), currency).isEmpty()) {
            faults.add(new Fault(line, PRICE));
        }
        if (quantity(shipped).isEmpty() && !(shipped.isEmpty() && shippedDate.isEmpty())) {
            faults.add(new Fault(line, SHIPPED));
        }
        if (!shippedDate.isEmpty() && date(shippedDate).isEmpty()) {
            faults.add(new Fault(line, SHIPPED_DATE));
        }
        return faults;
    }

    private Optional<ConfirmedLine.Shipped> shipped(int line) {
        return quantity(text(SHIPPED, line))
                .map(units -> new ConfirmedLine.Shipped(
                        units, date(text(SHIPPED_DATE, line)).orElse(null)));
    }

    /** A form without a readable version is as old as can be: it changes nothing. */
    private long version(OpenOrder open) {
        String text = fields.getOrDefault(VERSION, "");
        long next = open.nextVersion();
        return text.matches("[0-9]{1,19}")
                ? new BigInteger(text)
                        .max(BigInteger.ONE)
                        .min(BigInteger.valueOf(next))
                        .longValueExact()
                : 1;
    }

    private static Optional<Quantity> quantity(String text) {
        return text.matches("[0-9]{1,7}") && Integer.parseInt(text) <= Quantity.MAX
                ? Optional.of(Quantity.of(Integer.parseInt(text)))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.matches("2[0-9]{3}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** With a point or a comma before the cents, and blanks between the thousands. */
    private static Optional<Money> price(String text, String currency) {
        String plain = text.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (plain.length() > LONGEST_NUMBER || !plain.matches("[0-9]+(\\.[0-9]+)?")) {
            return Optional.empty();
        }
        int digits = Wording.major(Money.zero(currency)).scale();
        BigDecimal minor = new BigDecimal(plain).movePointRight(digits).stripTrailingZeros();
        return minor.scale() <= 0 && minor.compareTo(BigDecimal.valueOf(Money.MAX_UNIT_PRICE)) <= 0
                ? Optional.of(Money.of(minor.longValueExact(), currency))
                : Optional.empty();
    }
}
