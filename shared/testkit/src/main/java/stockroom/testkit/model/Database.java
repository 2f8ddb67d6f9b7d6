package stockroom.testkit.model;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import stockroom.testkit.model.expression.Expressions;
import stockroom.testkit.model.value.Invalid;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Table;

/** All tables by their real names. Whoever reads or writes one holds this object's monitor. */
final class Database {
    private static final int BAD_REQUEST = 400;

    private final Map<String, StoredTable> tables = new HashMap<>();
    private final Expressions expressions = new Expressions();
    private final InstantSource clock;

    Database(List<Table> tables, Names names, InstantSource clock, IndexLag lag) {
        this.clock = clock;
        for (Table table : tables) {
            String name = names.name(table.id());
            this.tables.put(name, new StoredTable(name, table, clock, lag));
        }
    }

    /** @throws ResourceNotFoundException when there is none of this name */
    StoredTable table(String name) {
        return Optional.ofNullable(tables.get(name)).orElseThrow(() -> ResourceNotFoundException.builder()
                .awsErrorDetails(Invalid.details("ResourceNotFoundException", "Requested resource not found"))
                .message("Requested resource not found: " + name)
                .statusCode(BAD_REQUEST)
                .build());
    }

    Expressions expressions() {
        return expressions;
    }

    Instant now() {
        return clock.instant();
    }

    void expire() {
        tables.values().forEach(StoredTable::expire);
    }
}
