package stockroom.staffpurchasing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.purchasing.Calendar;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.purchasing.SupplierId;
import stockroom.lambda.json.Fields;

/** Reads what a person says about a supplier: the body of a PUT, or a row of an import. */
final class SupplierTerms {
    static final SupplierId STAND_IN = SupplierId.of("0");

    private static final int MAX_NAME = 200;
    private static final int MAX_EMAIL = 254;
    private static final int MAX_PHONE = 32;
    private static final int MAX_PERCENT = 100;
    private static final int MAX_HOLIDAYS = 400;
    private static final int MAX_PREFERENCE = 1_000_000;
    private static final int DAYS_OF_WEEK = 7;
    private static final int MAX_LEAD_DAYS = 365;
    private static final String EMAIL = "[^@\\s]+@[^@\\s]+";
    private static final String LANGUAGE = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*";
    private static final String CUT_OFF = "([01][0-9]|2[0-3]):[0-5][0-9]";

    private SupplierTerms() {}

    /** The body of a PUT; a supplierId in it must be the path's. */
    static Supplier of(SupplierId id, Fields body) {
        if (body.has("supplierId") && !supplierId(body).equals(id)) {
            body.error("supplierId", "must be the supplier of the path");
        }
        // A supplier that was read may be sent back as it came; what it may replace is If-Match's to say.
        body.optionalWhole("version", 0, Integer.MAX_VALUE);
        return rest(id, body);
    }

    static Supplier ofRow(Fields row) {
        return rest(supplierId(row), row);
    }

    static SupplierId supplierId(Fields fields) {
        return fields.value(
                "supplierId",
                64,
                t -> SupplierId.isValid(t) ? Optional.of(SupplierId.of(t)) : Optional.empty(),
                SupplierId.RULE,
                STAND_IN);
    }

    private static Supplier rest(SupplierId id, Fields fields) {
        String name = fields.text("name", MAX_NAME);
        String email = fields.value("email", MAX_EMAIL, t -> matching(EMAIL, t), "an e-mail address", "");
        String language =
                fields.value("language", 35, t -> matching(LANGUAGE, t), "a language code such as en or uk", "");
        String currency = fields.currency("currency");
        Supplier.Mode mode =
                fields.optionalFlag("auto").orElse(false) ? Supplier.Mode.AUTOMATIC : Supplier.Mode.BY_HAND;
        return new Supplier(
                id,
                name,
                email,
                language,
                currency,
                calendar(fields),
                money(fields, "minimumOrderValue", currency),
                new Supplier.Sending(mode, money(fields, "autoSendLimit", currency)),
                fields.optionalObject("contact", SupplierTerms::contact).orElse(null),
                new Supplier.Leniency(percent(fields, "priceTolerance"), percent(fields, "overReceiptTolerance")),
                fields.optionalWhole("preference", 0, MAX_PREFERENCE).orElse(0),
                1);
    }

    private static Supplier.Contact contact(Fields contact) {
        return new Supplier.Contact(
                contact.text("name", MAX_NAME),
                contact.optionalText("phone", MAX_PHONE).orElse(null));
    }

    private static @Nullable Integer percent(Fields fields, String name) {
        OptionalInt percent = fields.optionalWhole(name, 0, MAX_PERCENT);
        return percent.isPresent() ? percent.getAsInt() : null;
    }

    private static Calendar calendar(Fields fields) {
        ZoneId zone =
                fields.value("timeZone", 64, SupplierTerms::zone, "a time zone such as Europe/Kyiv", ZoneOffset.UTC);
        List<String> words = fields.texts(
                "orderDays",
                DAYS_OF_WEEK,
                word -> Day.of(word).isPresent(),
                "one of MON, TUE, WED, THU, FRI, SAT, SUN");
        Set<DayOfWeek> orderDays =
                words.stream().flatMap(word -> Day.of(word).stream()).collect(Collectors.toSet());
        if (!fields.has("orderDays") || (words.isEmpty() && orderDays.isEmpty())) {
            fields.error("orderDays", "must name at least one day");
        }
        LocalTime cutOff =
                LocalTime.parse(fields.value("cutOff", 5, t -> matching(CUT_OFF, t), "a time such as 14:00", "00:00"));
        List<String> holidays =
                fields.texts("holidays", MAX_HOLIDAYS, day -> date(day).isPresent(), "a date such as 2026-11-22");
        return new Calendar(
                zone,
                orderDays,
                cutOff,
                holidays.stream().flatMap(day -> date(day).stream()).collect(Collectors.toSet()),
                fields.whole("leadTimeDays", 0, MAX_LEAD_DAYS));
    }

    private static @Nullable Money money(Fields fields, String name, String currency) {
        Optional<Money> money = fields.optionalMoney(name, Money.MAX_TOTAL);
        if (money.filter(m -> !m.currency().equals(currency)).isPresent()) {
            fields.error(name + "/currency", "must be " + currency + ", the supplier's currency");
        }
        return money.orElse(null);
    }

    private static Optional<String> matching(String form, String text) {
        return text.matches(form) ? Optional.of(text) : Optional.empty();
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The contract's words for the days. */
    enum Day {
        MON,
        TUE,
        WED,
        THU,
        FRI,
        SAT,
        SUN;

        private static final int LETTERS = 3;

        static Optional<DayOfWeek> of(String word) {
            return Arrays.stream(DayOfWeek.values())
                    .filter(day -> of(day).name().equals(word))
                    .findFirst();
        }

        static Day of(DayOfWeek day) {
            return valueOf(day.name().substring(0, LETTERS));
        }
    }
}
