package stockroom.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stockroom.domain.measure.TimeLimit;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.DispatchClock;
import stockroom.domain.purchasing.DispatchClock.Round;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.OpenDrafts;
import stockroom.dynamodb.OpenDrafts.OpenDraft;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Turn;

/**
 * Looks at every draft by its supplier's clock. A round is noted as dealt with after its drafts were: a death in between repeats it, which sends
 * nothing twice, for a draft that went is no draft any more.
 */
final class DispatchDrafts {
    private final OpenDrafts open;
    private final SupplierStore suppliers;
    private final ConfigurationStore configuration;
    private final Transactor transactor;
    private final SendDraft send;
    private final HoldDraft hold;

    DispatchDrafts(
            OpenDrafts open,
            SupplierStore suppliers,
            ConfigurationStore configuration,
            Transactor transactor,
            SendDraft send,
            HoldDraft hold) {
        this.open = open;
        this.suppliers = suppliers;
        this.configuration = configuration;
        this.transactor = transactor;
        this.send = send;
        this.hold = hold;
    }

    /** The drafts of one supplier, and the clock that they go by. */
    private record Desk(Supplier supplier, DispatchClock clock, Optional<LocalDate> handled, List<OpenDraft> drafts) {}

    /** One supplier's failure stops no other; the last one is thrown in the end, for the alarm. */
    Turn look(Cause cause) {
        Map<SupplierId, List<OpenDraft>> drafts = open.bySupplier();
        if (drafts.isEmpty()) {
            return Turn.of(0);
        }
        Settings settings = configuration.read().settings();
        Map<SupplierId, LocalDate> handled = open.handled(drafts.keySet());
        List<Instant> next = new ArrayList<>();
        Optional<RuntimeException> failed = Optional.empty();
        int done = 0;
        for (Supplier supplier : suppliers.find(drafts.keySet()).values()) {
            Desk desk = new Desk(
                    supplier,
                    new DispatchClock(supplier.calendar(), settings.sendMargin()),
                    Optional.ofNullable(handled.get(supplier.id())),
                    drafts.getOrDefault(supplier.id(), List.of()));
            try {
                done += look(desk, settings, cause);
                next(desk, settings, cause.at()).ifPresent(next::add);
            } catch (RuntimeException failure) {
                failed = Optional.of(failure);
            }
        }
        failed.ifPresent(failure -> {
            throw failure;
        });
        return Turn.of(done, next.stream().min(Instant::compareTo));
    }

    /** @return how many drafts were sent, held or escalated */
    private int look(Desk desk, Settings settings, Cause cause) {
        Optional<Round> round = desk.clock().due(cause.at(), desk.handled());
        int done = 0;
        boolean dealtWith = false;
        for (OpenDraft draft : desk.drafts()) {
            if (round.filter(r -> r.concerns(draft.createdAt())).isPresent()) {
                send.send(draft, desk.supplier(), round.get(), cause);
                dealtWith = true;
                done++;
            } else if (agesAt(draft, settings)
                    .filter(at -> !at.isAfter(cause.at()))
                    .isPresent()) {
                done += send.aged(draft, desk.supplier(), cause);
            }
        }
        if (dealtWith) {
            transactor.write(open.handled(
                    desk.supplier().id(), desk.handled(), round.get().handles()));
        }
        return done;
    }

    private static Optional<Instant> next(Desk desk, Settings settings, Instant now) {
        Optional<LocalDate> handled = desk.clock()
                .due(now, desk.handled())
                .filter(round -> round.window() == DispatchClock.Window.OPEN)
                .map(Round::handles)
                .or(desk::handled);
        Stream<Instant> ageing = desk.drafts().stream()
                .flatMap(draft -> agesAt(draft, settings).stream())
                .filter(at -> at.isAfter(now));
        return Stream.concat(desk.clock().next(now, handled).stream(), ageing).min(Instant::compareTo);
    }

    private static Optional<Instant> agesAt(OpenDraft draft, Settings settings) {
        return draft.heldSince().flatMap(since -> settings.heldAgeing()
                .map(limit -> TimeLimit.end(since, limit, settings.shopTimeZone())));
    }
}
