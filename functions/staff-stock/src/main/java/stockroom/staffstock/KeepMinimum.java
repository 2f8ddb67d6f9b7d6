package stockroom.staffstock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.stock.MinimumPlan;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Precondition;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;
import stockroom.messaging.Outbox;

/** Gives a position a minimum, or takes it away (R30, R52, R54). The next run answers; nothing is bought from here. */
final class KeepMinimum {
    private final Places places;
    private final StockStore stock;
    private final Outbox outbox;
    private final Transactor transactor;

    KeepMinimum(Places places, StockStore stock, Outbox outbox, Transactor transactor) {
        this.places = places;
        this.stock = stock;
        this.outbox = outbox;
        this.transactor = transactor;
    }

    HttpResponse put(HttpRequest request) {
        PositionKey position = new PositionKey(request.sku(), request.warehouse("warehouse"));
        MinimumPlan minimum = request.body(MinimumRequest::plan);
        return places.missing(position)
                .map(what -> HttpResponse.problem(Problem.notFound(what)))
                .orElseGet(() -> transactor.untilItHolds(
                        () -> attemptPut(position, minimum, request.precondition(), request.cause())));
    }

    HttpResponse delete(HttpRequest request) {
        PositionKey position = new PositionKey(request.sku(), request.warehouse("warehouse"));
        return transactor.untilItHolds(() -> attemptDelete(position, request.precondition(), request.cause()));
    }

    private Optional<HttpResponse> attemptPut(
            PositionKey position, MinimumPlan minimum, Precondition precondition, Cause cause) {
        StockStore.Row seen = stock.row(position);
        OptionalLong current = version(seen);
        Precondition.Verdict verdict = precondition.judge(current);
        if (verdict == Precondition.Verdict.STALE || verdict == Precondition.Verdict.REQUIRED) {
            return Optional.of(HttpResponse.problem(precondition.problem(current)));
        }
        Map<String, Object> data = Map.of(
                "minimum", minimum.usual().units(),
                "target", minimum.usual().target(),
                "seasons", minimum.seasons().size());
        boolean held = transactor
                .commit(List.of(
                        stock.minimum(position, seen, minimum), outbox.announce(changed(position, seen, data, cause))))
                .isDone();
        if (!held) {
            return Optional.empty();
        }
        long version = seen.minimumVersion() + 1;
        JsonObject place = JsonObject.empty()
                .text("sku", position.sku().value())
                .text("warehouse", position.warehouse().value());
        JsonObject body = PositionAnswer.minimum(place, minimum).number("version", version);
        HttpResponse response =
                verdict == Precondition.Verdict.CREATE ? HttpResponse.created(body) : HttpResponse.ok(body);
        return Optional.of(response.versioned(version));
    }

    private Optional<HttpResponse> attemptDelete(PositionKey position, Precondition precondition, Cause cause) {
        StockStore.Row seen = stock.row(position);
        if (seen.minimum().isEmpty()) {
            return Optional.of(HttpResponse.problem(Problem.notFound("minimum")));
        }
        if (!precondition.isAbsent() && !precondition.matches(seen.minimumVersion())) {
            return Optional.of(HttpResponse.problem(Problem.staleVersion(seen.minimumVersion())));
        }
        boolean held = transactor
                .commit(List.of(
                        stock.noMinimum(position, seen), outbox.announce(changed(position, seen, Map.of(), cause))))
                .isDone();
        return held ? Optional.of(HttpResponse.noContent()) : Optional.empty();
    }

    private static OptionalLong version(StockStore.Row row) {
        return row.minimum().isPresent() ? OptionalLong.of(row.minimumVersion()) : OptionalLong.empty();
    }

    private static Event changed(PositionKey position, StockStore.Row seen, Map<String, Object> minimum, Cause cause) {
        Map<String, Object> data = new LinkedHashMap<>(minimum);
        data.put("sku", position.sku().value());
        data.put("warehouse", position.warehouse().value());
        return new Event("MinimumChanged", position.text(), seen.stock().version() + 1, cause, data);
    }
}
