package stockroom.purchasing.consolidation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.BuyingPositions.Seen;
import stockroom.dynamodb.BuyingTerms;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.StandingOrders;

/**
 * What the drafts should be, and what they are: read and decided, nothing written.
 *
 * @param awaited purchase orders that bring units of positions which changed
 */
record Computation(List<Answer> answers, DraftBook book, Map<PositionKey, String> unreadable, Set<String> awaited) {
    /** Where a computation reads. */
    record Sources(
            ReadPositions positions, StandingOrders orders, PurchaseOrderStore purchaseOrders, Parallel parallel) {}

    static Computation of(Work work, Settings settings, Instant now, BuyingTerms terms, Sources sources) {
        List<Seen> reading = sources.positions().read(work);
        if (work.isEverything()) {
            // After the positions: whoever changes a term between the two changes its positions' versions, and the
            // answer is refused.
            terms.loadAll();
        }
        List<Answer> answers = new Answers(settings, now, terms).of(reading, standing(reading, sources));
        DraftBook book = DraftBook.of(answers, sources.purchaseOrders(), sources.parallel());
        return new Computation(answers, book, Answers.unreadable(reading), awaited(reading));
    }

    /** The same without answers that concern a draft which is being sent: the next run gives them. */
    Computation withoutLeaving() {
        List<Answer> staying =
                answers.stream().filter(answer -> !book.isLeaving(answer)).toList();
        return new Computation(staying, book, unreadable, awaited);
    }

    /** What one position would be decided by. */
    static Outlook look(PositionKey position, Settings settings, Instant now, BuyingTerms terms, Sources sources) {
        List<Seen> reading = sources.positions().read(Work.of(Set.of(position)));
        return new Answers(settings, now, terms).outlook(position, reading, standing(reading, sources));
    }

    private static Set<String> awaited(List<Seen> reading) {
        return reading.stream().flatMap(seen -> seen.awaited().stream()).collect(Collectors.toSet());
    }

    private static Set<String> standing(List<Seen> reading, Sources sources) {
        Set<String> staged = new TreeSet<>();
        reading.forEach(seen -> staged.addAll(seen.block().demand().stagedOrders()));
        return sources.orders().among(staged);
    }

    List<LineChange> changes() {
        return answers.stream().flatMap(answer -> book.changes(answer).stream()).toList();
    }

    /** How many positions something must be written for. */
    int due() {
        return (int) answers.stream()
                .filter(answer ->
                        answer.differsBeside() || !book.changes(answer).isEmpty())
                .count();
    }
}
