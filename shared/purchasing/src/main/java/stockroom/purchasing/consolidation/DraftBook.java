package stockroom.purchasing.consolidation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.DraftKey;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.PurchaseOrderStore;

/** The drafts that a run's answers concern, as they stand. */
final class DraftBook {
    private final Map<DraftKey, PurchaseOrder> drafts = new ConcurrentHashMap<>();
    /** A draft may have thousands of lines, and a run asks for each of them several times. */
    private final Map<DraftKey, Map<Sku, DraftLine>> lines = new ConcurrentHashMap<>();

    private final Map<DraftKey, String> leaving = new ConcurrentHashMap<>();

    static DraftBook of(Collection<Answer> answers, PurchaseOrderStore store, Parallel parallel) {
        TreeSet<DraftKey> keys = new TreeSet<>();
        answers.forEach(answer -> Stream.of(answer.draftNow(), answer.draftThen())
                .flatMap(Optional::stream)
                .forEach(keys::add));
        DraftBook book = new DraftBook();
        List<String> ids = List.copyOf(store.draftIds(keys).values());
        parallel.map(ids, store::find).forEach(found -> found.ifPresent(book::enter));
        return book;
    }

    private void enter(PurchaseOrder found) {
        if (found.isDraft()) {
            drafts.put(found.key(), found);
        } else {
            leaving.put(found.key(), found.id());
        }
    }

    /** Drafts that are being sent, by what there is one draft of: nothing can be said of their articles until that is done. */
    Map<DraftKey, String> leaving() {
        return Map.copyOf(leaving);
    }

    /** Whether the answer concerns a draft that is being sent. */
    boolean isLeaving(Answer answer) {
        return Stream.of(answer.draftNow(), answer.draftThen())
                .flatMap(Optional::stream)
                .anyMatch(leaving::containsKey);
    }

    Optional<PurchaseOrder> find(DraftKey key) {
        return Optional.ofNullable(drafts.get(key));
    }

    void replace(PurchaseOrder draft) {
        lines.remove(draft.key());
        if (draft.isEmpty()) {
            drafts.remove(draft.key());
        } else {
            drafts.put(draft.key(), draft);
        }
    }

    /** What the answer changes in drafts: nothing, a line, or two where it moves. */
    List<LineChange> changes(Answer answer) {
        return Stream.concat(
                        answer
                                .draftNow()
                                .filter(now -> !Optional.of(now).equals(answer.draftThen()))
                                .map(now -> change(now, answer, Optional.empty()))
                                .stream(),
                        answer.draftThen().map(then -> change(then, answer, bought(answer))).stream())
                .filter(change -> !Optional.ofNullable(change.fromOrNull()).equals(change.to()))
                .toList();
    }

    private LineChange change(DraftKey key, Answer answer, Optional<DraftLine> to) {
        Sku sku = answer.seen().key().sku();
        return new LineChange(key, sku, lines(key).get(sku), to.orElse(null));
    }

    private Map<Sku, DraftLine> lines(DraftKey key) {
        return lines.computeIfAbsent(key, asked -> find(asked).stream()
                .flatMap(draft -> draft.lines().stream())
                .collect(Collectors.toMap(DraftLine::sku, line -> line)));
    }

    static Optional<DraftLine> bought(Answer answer) {
        return answer.decision().fold(Optional::empty, buy -> Optional.of(buy.line()), blocked -> Optional.empty());
    }
}
