package stockroom.domain.purchasing;

import java.util.List;
import java.util.function.Function;
import stockroom.domain.messaging.Event;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;

/** What a wish to change a purchase order comes to: done, already so, or refused. */
public sealed interface PurchaseMove {
    /**
     * @param event the one event that announces the change
     * @param effects what it does to positions, article by article; applied in steps afterwards
     * @param opened cases of the purchase order that a person must look at
     * @param closed kinds of its cases that are settled by it
     * @param overtaken cases that it answers itself: whoever answers them late finds what became of them
     */
    record Done(
            PurchaseOrder before,
            PurchaseOrder after,
            Event event,
            List<PurchaseEffect> effects,
            List<ExceptionCase> opened,
            List<CaseKind> closed,
            List<ExceptionCase> overtaken)
            implements PurchaseMove {
        public Done {
            effects = List.copyOf(effects);
            opened = List.copyOf(opened);
            closed = List.copyOf(closed);
            overtaken = List.copyOf(overtaken);
        }

        Done(
                PurchaseOrder before,
                PurchaseOrder after,
                Event event,
                List<PurchaseEffect> effects,
                List<ExceptionCase> opened,
                List<CaseKind> closed) {
            this(before, after, event, effects, opened, closed, List.of());
        }
    }

    /** It is as wished already: a repeat is harmless. */
    record AlreadySo(PurchaseOrder order) implements PurchaseMove {}

    record Refused(PurchaseRefusal refusal) implements PurchaseMove {}

    default <T> T fold(Function<Done, T> done, Function<PurchaseOrder, T> alreadySo, Function<PurchaseRefusal, T> no) {
        if (this instanceof Done d) {
            return done.apply(d);
        }
        return this instanceof AlreadySo a ? alreadySo.apply(a.order()) : no.apply(((Refused) this).refusal());
    }
}
