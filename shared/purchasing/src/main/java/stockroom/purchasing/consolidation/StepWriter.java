package stockroom.purchasing.consolidation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.purchasing.DraftKey;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.BuyingPositions;
import stockroom.dynamodb.BuyingPositions.MarkFate;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Commit;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.Transactor;

/**
 * Writes steps that belong together in one transaction: the draft's next version, its event, and beside each position the notes, the case and
 * the end of the mark. So a draft and the marks it answers change together or not at all.
 */
final class StepWriter {
    private final Ledgers ledgers;
    private final DraftBook book;
    private final Cause cause;
    private final Supplier<String> newId;

    StepWriter(Ledgers ledgers, DraftBook book, Cause cause, Supplier<String> newId) {
        this.ledgers = ledgers;
        this.book = book;
        this.cause = cause;
        this.newId = newId;
    }

    /**
     * Writes steps that change lines of this draft.
     *
     * @return the positions that another run was faster with
     */
    Set<PositionKey> write(DraftKey draft, List<Step> steps) {
        PurchaseOrder before = book.find(draft)
                .orElseGet(() -> PurchaseOrder.draft(newId.get(), draft, currencyOf(steps), cause.at()));
        PurchaseOrder after = inCurrencyOf(steps, before).with(lines(steps));
        List<Change> ofDraft = new ArrayList<>(ledgers.purchaseOrders().write(before, after));
        ofDraft.add(ledgers.outbox().announce(event(after, steps)));
        if (after.isEmpty()) {
            CaseKind.OF_DRAFTS.forEach(kind -> ofDraft.add(ledgers.exceptions().drop(kind, after.id())));
            ofDraft.add(ledgers.exceptions().drop(CaseKind.LATE_DISPATCH, after.id()));
        }
        if (ofDraft.size() + beside(steps, Set.of()).size() > Transactor.MAX_ACTIONS) {
            Set<PositionKey> lost = new HashSet<>(write(draft, steps.subList(0, steps.size() / 2)));
            lost.addAll(write(draft, steps.subList(steps.size() / 2, steps.size())));
            return lost;
        }
        Set<PositionKey> lost = commit(ofDraft, steps);
        if (lost.isEmpty()) {
            book.replace(after);
        }
        return lost;
    }

    /** Writes steps that change no draft. */
    Set<PositionKey> write(List<Step> steps) {
        return commit(List.of(), steps);
    }

    private Set<PositionKey> commit(List<Change> ofDraft, List<Step> steps) {
        Set<PositionKey> movedOn = new HashSet<>();
        // Each round either ends it or finds further positions that moved on.
        for (int round = 0; round <= steps.size(); round++) {
            List<Change> changes = new ArrayList<>(ofDraft);
            changes.addAll(beside(steps, movedOn));
            Commit commit = ledgers.transactor().commit(changes);
            if (commit.isDone()) {
                return Set.of();
            }
            Set<PositionKey> news = commit.fold(Set::of, refused -> movedOn(steps, refused));
            if (news.isEmpty() || !movedOn.addAll(news)) {
                break;
            }
        }
        return steps.stream().map(Step::position).collect(Collectors.toSet());
    }

    /** The positions that merely moved on, when nothing worse refused the transaction. */
    private static Set<PositionKey> movedOn(List<Step> steps, Commit.Refused refused) {
        Map<String, Step> byLabel = new LinkedHashMap<>();
        steps.forEach(step -> byLabel.put(step.position().text(), step));
        Set<PositionKey> movedOn = new HashSet<>();
        for (Map.Entry<String, Optional<Item>> found : refused.found().entrySet()) {
            Step step = byLabel.get(found.getKey());
            if (step == null || !BuyingPositions.movedOnOnly(step.seen(), found.getValue())) {
                return Set.of();
            }
            movedOn.add(step.position());
        }
        return movedOn;
    }

    private List<Change> beside(List<Step> steps, Set<PositionKey> movedOn) {
        List<Change> changes = new ArrayList<>();
        for (Step step : steps) {
            MarkFate fate = movedOn.contains(step.position()) ? MarkFate.LEFT : step.fate();
            changes.add(ledgers.positions().note(step.seen(), step.notes(), fate));
            step.openCase()
                    .ifPresent(open -> changes.add(ledgers.exceptions()
                            .raise(ExceptionCase.ofPosition(open.kind(), step.position(), open.reason(), cause.at()))));
            step.seen()
                    .noted()
                    .openCase()
                    .filter(kind -> !step.notes().openCase().equals(Optional.of(kind)))
                    .ifPresent(kind -> changes.add(ledgers.exceptions().drop(kind, step.position())));
        }
        return changes;
    }

    private static Map<Sku, Optional<DraftLine>> lines(List<Step> steps) {
        Map<Sku, Optional<DraftLine>> lines = new LinkedHashMap<>();
        steps.forEach(step -> step.change().ifPresent(change -> lines.put(change.sku(), change.to())));
        return lines;
    }

    /** A supplier whose currency changed has no valid offer in the old one: whatever was priced in it leaves the draft with the first new line. */
    private static PurchaseOrder inCurrencyOf(List<Step> steps, PurchaseOrder draft) {
        return currency(steps)
                .filter(currency -> !currency.equals(draft.currency()))
                .map(currency -> new PurchaseOrder(
                        draft.id(), draft.key(), currency, draft.version(), draft.createdAt(), List.of(), draft.life()))
                .orElse(draft);
    }

    private static String currencyOf(List<Step> steps) {
        return currency(steps)
                .orElseThrow(() -> new IllegalStateException("a draft that isn't there can only gain lines"));
    }

    private static Optional<String> currency(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.change().flatMap(LineChange::to).stream())
                .map(line -> line.unitPrice().currency())
                .findFirst();
    }

    private Event event(PurchaseOrder after, List<Step> steps) {
        List<Map<String, Object>> lines = steps.stream()
                .flatMap(step -> step.change().stream())
                .map(change -> Map.<String, Object>of(
                        "sku", change.sku().value(), "from", change.from(), "to", change.toUnits()))
                .toList();
        Map<String, Object> data = Map.of(
                "supplierId",
                after.key().supplier().value(),
                "warehouse",
                after.key().warehouse().value(),
                "rule",
                "R31",
                "lines",
                lines);
        return new Event(after.isEmpty() ? "DraftRemoved" : "DraftChanged", after.id(), after.version(), cause, data);
    }
}
