package stockroom.deadletters;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import stockroom.deadletters.WorkOffDeadLetters.Outcome;
import stockroom.deadletters.WorkOffDeadLetters.Redriven;
import stockroom.domain.messaging.DeadLetter;
import stockroom.domain.messaging.DeadLetter.Told;
import stockroom.dynamodb.DeadLetterStore;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.Fields;
import stockroom.lambda.json.JsonObject;

/** What staff see of dead letters, and do with them. */
final class DeadLetterRoutes {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_CONSUMER = 100;

    private final DeadLetterStore store;
    private final WorkOffDeadLetters workOff;
    private final Sources sources;

    DeadLetterRoutes(DeadLetterStore store, WorkOffDeadLetters workOff, Sources sources) {
        this.store = store;
        this.workOff = workOff;
        this.sources = sources;
    }

    HttpResponse list(HttpRequest request) {
        return HttpResponse.page(
                request,
                request.cursor()
                        .map(cursor -> store.open(request.limit(), cursor))
                        .orElseGet(() -> store.open(request.limit()))
                        .map(DeadLetterRoutes::json));
    }

    HttpResponse redrive(HttpRequest request) {
        request.optionalBody(body -> true);
        return answer(workOff.redrive(id(request), request.cause()));
    }

    HttpResponse redriveAll(HttpRequest request) {
        Optional<String> consumer = request.optionalBody(this::consumer);
        Redriven redriven = workOff.redriveAll(consumer, request.cause());
        return HttpResponse.ok(
                JsonObject.empty().number("redriven", redriven.count()).flag("more", redriven.more()));
    }

    private Optional<String> consumer(Fields body) {
        List<String> known = sources.consumers();
        return body.optionalValue(
                "consumer",
                LONGEST_CONSUMER,
                name -> Optional.of(name).filter(known::contains),
                "one of " + String.join(", ", known));
    }

    HttpResponse drop(HttpRequest request) {
        String reason = request.body(body -> body.text("reason", LONGEST_REASON));
        return answer(workOff.drop(id(request), reason, request.cause()));
    }

    private static String id(HttpRequest request) {
        return request.path("id", text -> ID.matcher(text).matches(), text -> text, "the id of a dead letter");
    }

    private static HttpResponse answer(Outcome outcome) {
        if (outcome instanceof Outcome.Stands stands) {
            return HttpResponse.ok(json(stands.letter()));
        }
        if (outcome instanceof Outcome.Orphaned orphaned) {
            return HttpResponse.problem(Problem.conflict(
                    "no-consumer",
                    "Nobody takes it any more",
                    "there is no queue of " + orphaned.letter().consumer() + " any more: drop the message"));
        }
        return HttpResponse.problem(
                outcome instanceof Outcome.Ended ended
                        ? Problem.conflict(
                                "not-parked",
                                "Nobody waits for this any more",
                                ended.letter().isDropped()
                                        ? "the message was dropped"
                                        : "the message was sent again; should it fail, it is here once more")
                        : Problem.notFound("dead letter"));
    }

    private static JsonObject json(DeadLetter letter) {
        JsonObject json = JsonObject.empty()
                .text("id", letter.id())
                .text("consumer", letter.consumer())
                .optionalText("type", letter.content().event().map(Told::type))
                .optionalText("eventId", letter.content().event().map(Told::eventId))
                .optionalText("aggregateId", letter.content().event().map(Told::aggregateId))
                .optionalText("requestId", letter.content().event().map(Told::requestId))
                .optionalText("jobId", letter.content().jobId())
                .number("bytes", letter.content().bytes())
                .number("failures", letter.failures().count())
                .instant("since", letter.failures().since())
                .instant("lastAt", letter.failures().last());
        letter.ending().ifPresent(ending -> json.text("ended", ending.end().name())
                .text("endedBy", ending.by())
                .instant("endedAt", ending.at())
                .optionalText("reason", ending.reason()));
        return json;
    }
}
