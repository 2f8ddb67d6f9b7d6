package stockroom.purchasing.consolidation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.settings.Configuration;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.RunStore.LastFullRun;

/**
 * One run: finds what to answer, decides, and writes what changed. Drafts are a pure function of what is stored and of the day (R31), so a run
 * may be repeated, may die anywhere and may meet another: the drafts end up the same.
 */
final class Consolidate {
    /** How often a run decides again what another was faster with, before it leaves that to the next run. */
    private static final int PASSES = 4;

    private final RunParts parts;

    Consolidate(RunParts parts) {
        this.parts = parts;
    }

    RunReport run(RunRequest request, Cause cause) {
        long started = parts.nanoTime().getAsLong();
        Configuration configuration = parts.configuration().read();
        Optional<LastFullRun> last = request.scope() == RunRequest.Scope.THESE
                ? Optional.empty()
                : parts.runs().lastFull();
        Work work = parts.findWork().find(request, configuration, last, cause.at());
        Computation first = parts.compute(work, configuration.settings(), cause);
        List<LineChange> changes = first.changes();
        Set<PositionKey> lost = Set.of();
        int written = 0;
        if (request.writes()) {
            Computation now = first;
            for (int pass = 1; pass <= PASSES; pass++) {
                int due = now.due();
                lost = write(now, cause);
                written += due - lost.size();
                if (lost.isEmpty()) {
                    remember(work, configuration, last, first);
                    break;
                }
                now = parts.compute(Work.of(lost), configuration.settings(), cause);
            }
        }
        return report(
                request, first, changes, written, lost.size(), (parts.nanoTime().getAsLong() - started) / 1_000_000);
    }

    private Set<PositionKey> write(Computation computation, Cause cause) {
        computation.unreadable().forEach((position, fault) -> raiseUnreadable(position, fault, cause));
        StepWriter steps = new StepWriter(parts.ledgers(), computation.book(), cause, parts.newId());
        return new AnswerWriter(steps, computation.book(), parts.parallel()).write(computation.answers());
    }

    private void raiseUnreadable(PositionKey position, String fault, Cause cause) {
        ExceptionCase exception = ExceptionCase.ofPosition(
                CaseKind.BAD_DATA, position, "the position can't be read: " + fault, cause.at());
        boolean known = parts.ledgers()
                .exceptions()
                .find(exception.id())
                .filter(e -> e.reason().equals(exception.reason()))
                .isPresent();
        if (!known) {
            List<Change> changes = List.of(
                    parts.ledgers().exceptions().raise(exception),
                    parts.ledgers().positions().mark(position));
            parts.ledgers().transactor().commit(changes);
        }
    }

    /** What was answered under this configuration and these terms needs no answer again. */
    private void remember(Work work, Configuration configuration, Optional<LastFullRun> last, Computation computation) {
        work.changedSuppliers()
                .forEach((supplier, version) ->
                        parts.ledgers().transactor().write(parts.suppliers().lookedAt(supplier, version)));
        LastFullRun run = new LastFullRun(
                configuration.generation(), computation.answers().size());
        if (work.isEverything() && !last.equals(Optional.of(run))) {
            parts.ledgers().transactor().write(parts.runs().ranFull(run));
        }
    }

    private RunReport report(
            RunRequest request,
            Computation computation,
            List<LineChange> changes,
            int written,
            int unfinished,
            long millis) {
        List<Answer> answers = computation.answers();
        Set<Object> skus =
                answers.stream().map(answer -> answer.seen().key().sku()).collect(Collectors.toSet());
        Set<Object> drafts =
                answers.stream().flatMap(answer -> answer.draftThen().stream()).collect(Collectors.toSet());
        int lines = (int) answers.stream()
                .filter(answer -> answer.draftThen().isPresent())
                .count();
        int cases = (int) answers.stream()
                        .filter(answer -> answer.notes().openCase().isPresent())
                        .count()
                + computation.unreadable().size();
        return new RunReport(
                request.runId(),
                skus.size(),
                drafts.size(),
                lines,
                cases,
                changes,
                written,
                unfinished,
                request.writes() ? computation.awaited() : Set.of(),
                parts.requests().getAsLong(),
                millis);
    }
}
