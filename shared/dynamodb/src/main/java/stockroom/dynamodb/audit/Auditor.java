package stockroom.dynamodb.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.Parallel;

/**
 * Checks I1 to I10 (rulebook §13) at any moment, while others write. What looks wrong is looked at again: reported is only what two passes in a
 * row saw alike, at the same version. Whatever is marked for a run, and so may have an outdated draft, is no violation.
 */
public final class Auditor {
    private static final int PASSES = 4;

    /** Megabytes of orders that two passes read in some seconds. */
    private static final int PAGES_OF_A_REQUEST = 30;

    private final SnapshotReader reader;
    private final EventRules rules;

    public Auditor(DynamoDbClient client, AuditedTables tables, EventRules rules) {
        this(client, tables, rules, Parallel::new);
    }

    /** @param threads so many for one piece of work */
    public Auditor(DynamoDbClient client, AuditedTables tables, EventRules rules, IntFunction<Parallel> threads) {
        this.reader = new SnapshotReader(client, tables, rules, threads);
        this.rules = rules;
    }

    /** Whether an audit may outlast a request. */
    public boolean isLong() {
        return reader.ordersFillPages(PAGES_OF_A_REQUEST);
    }

    public Audit audit(Instant now) {
        Set<Violation> suspects = Set.of();
        for (int pass = 1; ; pass++) {
            Snapshot snapshot = reader.read();
            List<Violation> found = checks(now).stream()
                    .flatMap(check -> check.of(snapshot).stream())
                    .toList();
            List<Violation> confirmed =
                    found.stream().filter(suspects::contains).toList();
            if (confirmed.size() == found.size() || pass == PASSES) {
                return new Audit(snapshot.sizes(), confirmed, new WhatIsUnderWay(rules).in(snapshot));
            }
            suspects = new HashSet<>(found);
        }
    }

    private List<Check> checks(Instant now) {
        List<Check> checks = new ArrayList<>();
        checks.add(new StockCheck(rules));
        checks.add(new PromiseCheck());
        checks.add(new PegCheck());
        checks.add(new SupplyCheck(now));
        checks.add(new AnnouncementCheck(now));
        checks.add(new ReplayCheck(now));
        checks.add(new DeliveryCheck(rules, now));
        checks.add(new DerivedCheck());
        checks.add(new AttentionCheck());
        checks.add(new ForgottenCheck());
        checks.add(new QueueCheck(rules, now));
        checks.add(new MoneyCheck());
        checks.add(new HeardMoneyCheck());
        return checks;
    }
}
