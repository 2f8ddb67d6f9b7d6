package stockroom.staffstock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import stockroom.domain.stock.Minimum;
import stockroom.domain.stock.MinimumPlan;
import stockroom.domain.stock.Season;
import stockroom.lambda.json.Fields;

/** Reads what a person says about a minimum: {@code {minimum, target?, seasons?: [{from, to, minimum, target?}]}} (R30, R52). */
final class MinimumRequest {
    private static final int MAX_SEASONS = 24;

    private MinimumRequest() {}

    static MinimumPlan plan(Fields body) {
        Minimum usual = minimum(body);
        List<Season> seasons = body.list("seasons", 0, MAX_SEASONS, MinimumRequest::season);
        return new MinimumPlan(usual, apart(body, seasons));
    }

    private static Minimum minimum(Fields fields) {
        int units = fields.quantity("minimum", 0).units();
        int target =
                fields.optionalQuantity("target", 0).map(given -> given.units()).orElse(units);
        if (target < units) {
            fields.error("target", "must be at least the minimum");
        }
        return new Minimum(units, Math.max(units, target));
    }

    private static Season season(Fields fields) {
        LocalDate from = fields.date("from");
        LocalDate to = fields.date("to");
        if (to.isBefore(from)) {
            fields.error("to", "must not be before from");
        }
        return new Season(from, to.isBefore(from) ? from : to, minimum(fields));
    }

    /** Those that share no day with one named before them; the others are errors. */
    private static List<Season> apart(Fields body, List<Season> seasons) {
        List<Season> apart = new ArrayList<>();
        for (int i = 0; i < seasons.size(); i++) {
            Season season = seasons.get(i);
            if (apart.stream()
                    .anyMatch(other -> !season.to().isBefore(other.from())
                            && !season.from().isAfter(other.to()))) {
                body.error("seasons/" + i + "/from", "must not share a day with another season");
            } else {
                apart.add(season);
            }
        }
        return apart;
    }
}
