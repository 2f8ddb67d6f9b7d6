package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.BatchReader;
import stockroom.dynamodb.Item;

/**
 * Events of products, offers and suppliers that are announced beyond what is stored are withdrawn: else the version that comes next
 * could never be announced, and so never be written.
 */
final class FormerVersionsMend implements Mend {
    private static final String PRODUCT = "PRODUCT#";
    private static final String SUPPLIER = "SUPPLIER#";
    private static final String OFFER = "OFFER#";

    private final BatchReader reader;
    private final RestoredTables tables;
    private final EventRepairs repairs;

    FormerVersionsMend(DynamoDbClient client, RestoredTables tables, EventRepairs repairs) {
        this.reader = new BatchReader(client);
        this.tables = tables;
        this.repairs = repairs;
    }

    /** Where the thing is kept that events tell of. */
    private record Place(String table, Item key) {}

    @Override
    public List<Mended> of(Snapshot snapshot) {
        List<Mended> mended = new ArrayList<>();
        snapshot.events().forEach((aggregate, events) -> {
            Optional<Long> version = place(aggregate).map(this::version);
            List<Event> later = events.stream()
                    .map(StoredEvent::event)
                    .filter(e -> version.filter(known -> e.aggregateVersion() > known)
                            .isPresent())
                    .toList();
            if (!later.isEmpty()) {
                mended.add(new Mended(
                        aggregate + ": back at version " + version.orElseThrow()
                                + "; what was changed later must be changed again",
                        later.stream().map(repairs::withdraw).toList()));
            }
        });
        return mended;
    }

    private Optional<Place> place(String aggregate) {
        if (aggregate.startsWith(PRODUCT)) {
            return Optional.of(new Place(tables.audited().products(), Item.key(aggregate.substring(PRODUCT.length()))));
        }
        if (aggregate.startsWith(SUPPLIER)) {
            return Optional.of(new Place(tables.suppliers(), Item.key(aggregate.substring(SUPPLIER.length()))));
        }
        if (aggregate.startsWith(OFFER)) {
            String[] parts = aggregate.substring(OFFER.length()).split("#", 2);
            return Optional.of(new Place(tables.offers(), Item.key(parts[1], parts[0])));
        }
        return Optional.empty();
    }

    private long version(Place place) {
        return reader.read(place.table(), List.of(place.key())).stream()
                .mapToLong(row -> row.count("version"))
                .findFirst()
                .orElse(0);
    }
}
