package stockroom.dynamodb.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.messaging.Cause;
import stockroom.dynamodb.MovementStore;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.PaymentEventStore;
import stockroom.dynamodb.PurchaseEffectStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.Transactor;

/**
 * Makes tables agree again that were restored to slightly different moments, while nobody else writes. Orders, purchase orders, movements and events are the
 * truth: what follows from them is written anew, so that stopping half-way and beginning again does no harm.
 */
public final class AfterRestore {
    private final SnapshotReader reader;
    private final Transactor transactor;
    private final Function<Cause, List<Mend>> mends;

    public AfterRestore(DynamoDbClient client, RestoredTables tables, EventRules rules, EventRepairs repairs) {
        this.reader = new SnapshotReader(client, tables.audited(), rules, Parallel::new);
        this.transactor = new Transactor(client);
        MovementStore movements = new MovementStore(tables.audited().movements());
        PurchaseOrderStore purchaseOrders =
                new PurchaseOrderStore(client, tables.audited().purchaseOrders());
        PurchaseEffectStore effects =
                new PurchaseEffectStore(client, tables.audited().purchaseOrders());
        this.mends = cause -> List.of(
                new PurchaseNumbersMend(purchaseOrders),
                new PurchaseVersionsMend(purchaseOrders, effects, repairs),
                new FormerVersionsMend(client, tables, repairs),
                new ReceiptsMend(purchaseOrders, effects, movements, repairs, cause),
                new MovementsMend(movements, cause),
                new PurchaseEventsMend(repairs, cause),
                new CountsMend(movements, repairs, cause),
                new TasksMend(client, tables.audited().tasks()),
                new AttentionMend(client, tables.audited().tasks()),
                new HeardMoneyMend(
                        new PaymentEventStore(client, tables.audited().paymentEvents()), cause),
                new OrderEventsMend(repairs, cause),
                new AllocationEventsMend(repairs, cause),
                // Before positions are counted: what happens to one that was counted anew has it counted once more.
                new SupplyMend(tables.audited().positions()),
                new DraftNotesMend(tables.audited().positions()),
                new PositionsMend(tables.audited().positions(), movements, repairs, cause),
                new DeliveryMend(rules, repairs),
                new QueueMend(tables.audited().orders(), rules, cause.at()));
    }

    /**
     * Mends whatever it finds.
     *
     * @param teller is told each thing, in a line, before it is mended: once it is, no later start finds it again, and who restores must see to
     *     those that name something to be done again
     */
    public void mend(Instant now, Consumer<String> teller) {
        for (Mend mend : mends.apply(new Cause("machine:restore", "restore-" + now, now))) {
            // Each works on what the one before it made.
            for (Mend.Mended mended : mend.of(reader.read())) {
                teller.accept(mended.what());
                if (!mended.together().isEmpty()) {
                    transactor.commit(mended.together());
                }
                mended.changes().forEach(transactor::write);
            }
        }
    }
}
