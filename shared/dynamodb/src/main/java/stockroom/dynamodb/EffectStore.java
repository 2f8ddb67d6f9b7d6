package stockroom.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.PositionChange;
import stockroom.dynamodb.Effects.Part;
import stockroom.dynamodb.Effects.Phase;

/** The effects of decisions on orders that are applied in steps. They lie beside their order, in the index {@code Unfinished} until done. */
public final class EffectStore {
    /** The most actions on positions in one step; the step's own bookkeeping takes a few more. */
    static final int MOST_ACTIONS = 90;

    private static final String HEADER = "EFFECTS";
    private static final String PENDING = "pending";
    private static final String DECISION = "decision";

    private final DynamoDbClient client;
    private final String table;
    private final ShardedIndex unfinished;

    public EffectStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.unfinished = new ShardedIndex(client, table, "Unfinished", "unfinishedShard", "unfinishedSince");
    }

    /** The effects of a decision, for its transaction; refused as {@code effects} while earlier ones are unfinished. */
    public List<Change> begin(Effects effects, Instant since) {
        List<Change> changes = new ArrayList<>();
        Item header = headerKey(effects.orderId())
                .text(DECISION, effects.decision())
                .text("phase", effects.phase().name())
                .textSet(PENDING, names(effects.pending()))
                .textSet("strict", effects.strict().stream().map(Sku::value).toList())
                .text("unfinishedShard", ShardedIndex.shardOf(effects.orderId()))
                .time("unfinishedSince", since);
        changes.add(Change.put(table, header).ifAbsent("pk").named("effects"));
        effects.parts()
                .forEach((number, part) -> changes.add(Change.put(table, item(effects.orderId(), number, part))));
        return changes;
    }

    /** What is left to do for this order; empty when nothing is. */
    public Optional<Effects> find(String orderId) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :effects)")
                .expressionAttributeValues(Map.of(":pk", Item.ofText(orderId), ":effects", Item.ofText(HEADER)))
                .consistentRead(true)
                .build();
        return read(
                orderId,
                client.queryPaginator(request).items().stream().map(Item::of).toList());
    }

    /** The effects in an order's rows {@code EFFECTS…}; empty without their header. */
    public static Optional<Effects> read(String orderId, List<Item> rows) {
        return rows.stream()
                .filter(row -> row.text("sk").equals(HEADER))
                .findFirst()
                .map(header -> effects(orderId, header, rows));
    }

    private static Effects effects(String orderId, Item header, List<Item> rows) {
        SortedMap<Integer, Part> parts = new TreeMap<>();
        rows.stream()
                .filter(row -> !row.text("sk").equals(HEADER))
                .forEach(row -> parts.put(Integer.parseInt(row.text("sk").substring(HEADER.length() + 1)), part(row)));
        SortedSet<Integer> pending = new TreeSet<>();
        header.texts(PENDING).forEach(name -> pending.add(Integer.parseInt(name)));
        Set<Sku> strict = new HashSet<>();
        header.texts("strict").forEach(sku -> strict.add(Sku.of(sku)));
        return new Effects(orderId, header.text(DECISION), Phase.valueOf(header.text("phase")), pending, strict, parts);
    }

    /** Orders whose effects were not finished within reach of the request that began them. The index may lag: read each again. */
    public List<String> unfinishedSince(Instant before) {
        return unfinished.upTo(Item.timeText(before)).stream()
                .map(row -> row.text("pk"))
                .toList();
    }

    /** Every order with unfinished effects. The index may lag: read each again. */
    public List<String> unfinished() {
        return unfinished.all().stream().map(row -> row.text("pk")).toList();
    }

    /** When the oldest unfinished decision began. */
    public Optional<Instant> oldest() {
        return unfinished.first(1).items().stream().findFirst().map(row -> row.time("unfinishedSince"));
    }

    /** A part of a new order took its stock so. */
    public List<Change> took(Effects effects, int number, List<PositionChange> changes) {
        Change part = Change.put(
                        table,
                        item(effects.orderId(), number, new Part(changes, true)).flag("taken", true))
                .ifPresent("pk")
                .ifAbsent("taken");
        return List.of(part.named("effects"), struckOff(effects, number));
    }

    /** A part is done and gone. */
    public List<Change> done(Effects effects, int number) {
        Change part = Change.delete(table, partKey(effects.orderId(), number))
                .ifPresent("pk")
                .named("effects");
        return effects.pending().contains(number) ? List.of(part, struckOff(effects, number)) : List.of(part);
    }

    private Change struckOff(Effects effects, int number) {
        return Change.update(table, headerKey(effects.orderId()))
                .ifEquals(DECISION, effects.decision())
                .ifEquals("phase", effects.phase().name())
                .deleteFrom(PENDING, List.of(name(number)))
                .named("effects");
    }

    /** The next phase begins with these parts to do; refused as {@code effects} when somebody else turned it already. */
    public Change turn(Effects effects, Phase next, Collection<Integer> pending) {
        Change header = Change.update(table, headerKey(effects.orderId()))
                .ifEquals(DECISION, effects.decision())
                .ifEquals("phase", effects.phase().name())
                .set("phase", next.name());
        return (pending.isEmpty() ? header.remove(PENDING) : header.set(PENDING, Item.ofTextSet(names(pending))))
                .named("effects");
    }

    /** Nothing is left to do; refused as {@code effects} while something is. */
    public Change end(Effects effects) {
        return Change.delete(table, headerKey(effects.orderId()))
                .ifEquals(DECISION, effects.decision())
                .ifEquals("phase", effects.phase().name())
                .ifAbsent(PENDING)
                .named("effects");
    }

    private static Item headerKey(String orderId) {
        return Item.key(orderId, HEADER);
    }

    private static Item partKey(String orderId, int number) {
        return Item.key(orderId, HEADER + "#" + name(number));
    }

    private static String name(int number) {
        return String.format("%03d", number);
    }

    private static List<String> names(Collection<Integer> numbers) {
        return numbers.stream().map(EffectStore::name).toList();
    }

    private static Item item(String orderId, int number, Part part) {
        return partKey(orderId, number)
                .list("changes", part.changes().stream().map(EffectStore::item).toList());
    }

    private static Item item(PositionChange change) {
        return Item.empty()
                .text("position", change.position().text())
                .number("reserved", change.reserved())
                .list(
                        "before",
                        change.before().stream()
                                .map(d -> PositionItems.demand(change.position(), d))
                                .toList())
                .list(
                        "after",
                        change.after().stream()
                                .map(d -> PositionItems.demand(change.position(), d))
                                .toList());
    }

    private static Part part(Item row) {
        return new Part(row.list("changes").stream().map(EffectStore::change).toList(), row.flag("taken"));
    }

    private static PositionChange change(Item item) {
        return new PositionChange(
                PositionKey.parse(item.text("position")),
                Math.toIntExact(item.number("reserved")),
                item.list("before").stream().map(PositionItems::demand).toList(),
                item.list("after").stream().map(PositionItems::demand).toList());
    }
}
