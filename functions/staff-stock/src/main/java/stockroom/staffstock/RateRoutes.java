package stockroom.staffstock;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import stockroom.domain.measure.Money;
import stockroom.domain.purchasing.Rate;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.RateStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;

/** What other currencies cost, by day (R39). A new rate has the next run look at everything again. */
final class RateRoutes {
    private static final BigDecimal MAX_RATE = new BigDecimal("1000000000");
    private static final int MAX_TEXT = 21;
    private static final String FORM = "[0-9]{1,10}(\\.[0-9]{1,10})?";
    private static final String RULE =
            "a decimal such as \"43.5012\" above 0, at most " + MAX_RATE + ", with at most 10 decimals";

    private final ConfigurationStore configuration;
    private final RateStore rates;
    private final VersionedRows rows;

    RateRoutes(ConfigurationStore configuration, RateStore rates, Transactor transactor) {
        this.configuration = configuration;
        this.rates = rates;
        this.rows = new VersionedRows(transactor);
    }

    HttpResponse get(HttpRequest request) {
        String currency = currency(request);
        LocalDate date = date(request);
        return rates.find(currency, date)
                .map(kept -> HttpResponse.ok(json(kept.rate(), kept.version())).versioned(kept.version()))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound("rate")));
    }

    HttpResponse put(HttpRequest request) {
        String currency = currency(request);
        LocalDate date = date(request);
        Rate rate = request.body(body -> {
            VersionedRows.readBack(body, "currency", currency);
            body.optionalDate("date")
                    .filter(day -> !day.equals(date))
                    .ifPresent(other -> body.error("date", "must be the path's own date"));
            return new Rate(currency, date, body.value("rate", MAX_TEXT, RateRoutes::decimal, RULE, BigDecimal.ONE));
        });
        if (configuration.read().settings().currency().equals(Optional.of(currency))) {
            return HttpResponse.problem(
                    Problem.invalid("/currency", "must be another than the shop's own, which costs itself"));
        }
        return rows.put(
                request.precondition(),
                () -> rates.find(currency, date)
                        .map(kept -> OptionalLong.of(kept.version()))
                        .orElse(OptionalLong.empty()),
                seen -> rates.write(rate, seen),
                version -> json(rate, version));
    }

    private static Optional<BigDecimal> decimal(String text) {
        return Optional.of(text)
                .filter(t -> t.matches(FORM))
                .map(BigDecimal::new)
                .filter(rate -> rate.signum() > 0 && rate.compareTo(MAX_RATE) <= 0);
    }

    private static String currency(HttpRequest request) {
        return request.path("currency", Money::isCurrency, code -> code, "a currency's three capital letters");
    }

    private static LocalDate date(HttpRequest request) {
        return request.path("date", RateRoutes::isDate, LocalDate::parse, "a date such as 2026-11-22");
    }

    /** In the four digits of a year that sort as text. */
    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return text.matches("(19[7-9]|2[01])[0-9-]+");
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static JsonObject json(Rate rate, long version) {
        return JsonObject.empty()
                .text("currency", rate.currency())
                .date("date", rate.date())
                .text("rate", rate.value().toPlainString())
                .number("version", version);
    }
}
