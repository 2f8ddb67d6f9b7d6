package stockroom.purchasing.consolidation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.DraftKey;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.dynamodb.Parallel;

/**
 * Writes a run's answers: first what moves leaves its old draft, then each draft gets its lines, then positions that concern no draft get their
 * notes. A death anywhere leaves marks standing for what is missing, and the next run writes it (R31).
 */
final class AnswerWriter {
    /** A transaction may conflict with every order that touches one of its positions: smaller ones where nothing must stay together. */
    private static final int NOTES_AT_ONCE = 25;

    private final StepWriter steps;
    private final DraftBook book;
    private final Parallel parallel;

    AnswerWriter(StepWriter steps, DraftBook book, Parallel parallel) {
        this.steps = steps;
        this.book = book;
        this.parallel = parallel;
    }

    /** @return the positions that another run was faster with: they are to be read and decided again */
    Set<PositionKey> write(List<Answer> answers) {
        List<Answer> moving = answers.stream().filter(Answer::moves).toList();
        Set<PositionKey> lost = new HashSet<>(moveOut(moving));
        Map<DraftKey, List<Step>> byDraft = new TreeMap<>();
        List<Step> others = new ArrayList<>();
        for (Answer answer : answers) {
            Answer open = answer.moves() ? answer.movedOut() : answer;
            Optional<LineChange> change = book.changes(open).stream().findFirst();
            if (lost.contains(answer.seen().key())) {
                continue;
            }
            if (change.isPresent()) {
                byDraft.computeIfAbsent(change.get().draft(), draft -> new ArrayList<>())
                        .add(Step.last(open, change));
            } else if (answer.differsBeside()) {
                others.add(Step.last(open, change));
            }
        }
        lost.addAll(perDraft(byDraft));
        parallel.map(chunks(others, NOTES_AT_ONCE), steps::write).forEach(lost::addAll);
        return lost;
    }

    private Set<PositionKey> moveOut(List<Answer> moving) {
        Map<DraftKey, List<Step>> out = new TreeMap<>();
        List<Step> strayed = new ArrayList<>();
        for (Answer answer : moving) {
            DraftKey old = answer.draftNow().orElseThrow();
            Optional<LineChange> change = book.changes(answer).stream()
                    .filter(c -> c.draft().equals(old))
                    .findFirst();
            change.ifPresentOrElse(
                    c -> out.computeIfAbsent(old, draft -> new ArrayList<>()).add(Step.out(answer, c)),
                    () -> strayed.add(Step.out(answer, null)));
        }
        Set<PositionKey> lost = perDraft(out);
        parallel.map(chunks(strayed, NOTES_AT_ONCE), steps::write).forEach(lost::addAll);
        return lost;
    }

    private Set<PositionKey> perDraft(Map<DraftKey, List<Step>> byDraft) {
        Set<PositionKey> lost = new HashSet<>();
        parallel.map(List.copyOf(byDraft.entrySet()), draft -> inChunks(draft.getKey(), draft.getValue()))
                .forEach(lost::addAll);
        return lost;
    }

    /** One after the other: each chunk builds on the version that the one before wrote. */
    private Set<PositionKey> inChunks(DraftKey draft, List<Step> all) {
        Set<PositionKey> lost = new HashSet<>();
        chunks(all, PurchaseOrder.LINES_PER_PAGE).forEach(chunk -> lost.addAll(steps.write(draft, chunk)));
        return lost;
    }

    private static List<List<Step>> chunks(List<Step> all, int size) {
        List<List<Step>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            chunks.add(all.subList(from, Math.min(all.size(), from + size)));
        }
        return chunks;
    }
}
