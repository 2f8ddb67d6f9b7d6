package stockroom.stafforders;

import stockroom.domain.queue.Score;
import stockroom.lambda.json.JsonObject;

/** A score as people see it: what speaks for an order, term by term, in words (R26). */
final class ScoreAnswer {
    private ScoreAnswer() {}

    static JsonObject of(Score score) {
        return JsonObject.empty()
                .number("total", score.total())
                .list(
                        "terms",
                        score.terms().stream()
                                .map(term -> JsonObject.empty()
                                        .text("name", term.name())
                                        .number("points", term.points())
                                        .text("why", term.why()))
                                .toList());
    }
}
