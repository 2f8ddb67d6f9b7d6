package stockroom.purchasing.consolidation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.BuyingPositions.MarkFate;

/**
 * Every night: proves that the drafts that stand are those that a full rebuild gives (R31). A difference where nobody marked anything is a bug:
 * it becomes a case, and the position is asked for again so that the next run mends it.
 */
final class SelfCheck {
    private final RunParts parts;

    SelfCheck(RunParts parts) {
        this.parts = parts;
    }

    /** @return how many positions differ */
    int check(Cause cause) {
        Settings settings = parts.configuration().read().settings();
        Set<PositionKey> suspects = suspects(parts.compute(Work.everything(Map.of()), settings, cause)).stream()
                .map(answer -> answer.seen().key())
                .collect(Collectors.toSet());
        if (suspects.isEmpty()) {
            return 0;
        }
        // Others may have written while everything was read: only what differs in a second, narrow look is a
        // difference.
        List<Answer> wrong = suspects(parts.compute(Work.of(suspects), settings, cause));
        wrong.forEach(answer -> raise(answer, cause));
        return wrong.size();
    }

    private static List<Answer> suspects(Computation computation) {
        List<Answer> suspects = new ArrayList<>();
        for (Answer answer : computation.answers()) {
            boolean settled = !answer.seen().isMarked() && answer.fate() == MarkFate.CLEARED;
            if (settled && (!computation.book().changes(answer).isEmpty() || answer.differsBeside())) {
                suspects.add(answer);
            }
        }
        return suspects;
    }

    private void raise(Answer answer, Cause cause) {
        PositionKey position = answer.seen().key();
        ExceptionCase exception = ExceptionCase.ofPosition(
                CaseKind.SELF_CHECK,
                position,
                "a full rebuild gives another draft line than the one that stands; the next run mends it",
                cause.at());
        parts.ledgers()
                .transactor()
                .commit(List.of(
                        parts.ledgers().exceptions().raise(exception),
                        parts.ledgers().positions().mark(position)));
    }
}
