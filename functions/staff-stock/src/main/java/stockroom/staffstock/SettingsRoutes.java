package stockroom.staffstock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.settings.Fault;
import stockroom.domain.settings.Setting;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Shop;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Precondition;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.FieldError;
import stockroom.lambda.json.Fields;
import stockroom.lambda.json.JsonObject;

/** The shop's settings over HTTP. An edit names only what it changes, so it needs no If-Match; with one, it must be of the current version. */
final class SettingsRoutes {
    private final ConfigurationStore configuration;
    private final Transactor transactor;

    SettingsRoutes(ConfigurationStore configuration, Transactor transactor) {
        this.configuration = configuration;
        this.transactor = transactor;
    }

    HttpResponse get(HttpRequest request) {
        Shop shop = configuration.shop();
        return answer(shop.configuration().settings(), shop.version());
    }

    HttpResponse put(HttpRequest request) {
        Map<String, @Nullable Object> changes = request.body(Fields::plain);
        return transactor.untilItHolds(() -> attempt(changes, request.precondition()));
    }

    private Optional<HttpResponse> attempt(Map<String, @Nullable Object> changes, Precondition precondition) {
        Shop shop = configuration.shop();
        if (!precondition.isAbsent() && !precondition.matches(shop.version())) {
            return Optional.of(HttpResponse.problem(Problem.staleVersion(shop.version())));
        }
        return shop.configuration()
                .settings()
                .edited(changes)
                .fold(
                        edited -> write(shop, edited),
                        faults -> Optional.of(HttpResponse.problem(Problem.invalid(
                                faults.stream().map(SettingsRoutes::error).toList()))));
    }

    private Optional<HttpResponse> write(Shop shop, Settings edited) {
        Settings before = shop.configuration().settings();
        if (shop.currencyFixed() && !edited.currency().equals(before.currency())) {
            return Optional.of(HttpResponse.problem(Problem.conflict(
                    "currency-fixed",
                    "The currency is fixed",
                    "there are products with prices in " + before.currency().orElse("it")
                            + "; a shop has one currency")));
        }
        if (comparesNothing(edited)) {
            return Optional.of(
                    HttpResponse.problem(Problem.invalid("/overbuyApproval/currency", "must be the shop's currency")));
        }
        if (edited.equals(before)) {
            return Optional.of(answer(before, shop.version()));
        }
        boolean held = transactor
                .commit(List.of(configuration.settings(edited, shop.version())))
                .isDone();
        return held ? Optional.of(answer(edited, shop.version() + 1)) : Optional.empty();
    }

    /** A limit in another currency than the shop's could be compared with no cost (R36). */
    private static boolean comparesNothing(Settings edited) {
        return edited.overbuyApproval()
                .flatMap(limit -> edited.currency().filter(own -> !own.equals(limit.currency())))
                .isPresent();
    }

    private static FieldError error(Fault fault) {
        return new FieldError(fault.pointer(), fault.detail());
    }

    private static HttpResponse answer(Settings settings, long version) {
        JsonObject body = JsonObject.empty().number("version", version);
        JsonObject about = JsonObject.empty();
        for (Setting<?> setting : Setting.ALL) {
            body.plain(setting.name(), settings.plain(setting));
            about.object(
                    setting.name(),
                    JsonObject.empty()
                            .plain("default", setting.fallback())
                            .text("rule", setting.rule())
                            .text("meaning", setting.meaning()));
        }
        return HttpResponse.ok(body.object("about", about)).versioned(version);
    }
}
