package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One write to one item with its conditions, spelled out as DynamoDB expressions. Every attribute name is written through a placeholder, so
 * that no reserved word bites. Nothing is sent from here: {@link Transactor} does.
 */
public final class Change {
    private enum Kind {
        PUT,
        UPDATE,
        DELETE,
        CHECK
    }

    private final Kind kind;
    private final String table;
    private final Item item;
    private final List<String> sets = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> deletes = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();
    private String label;

    private Change(Kind kind, String table, Item item) {
        this.kind = kind;
        this.table = table;
        this.item = item;
        this.label = kind + " " + table;
    }

    /** Writes the whole item. */
    public static Change put(String table, Item item) {
        return new Change(Kind.PUT, table, item);
    }

    /** Changes attributes of the item with this key; makes the item when it isn't there and no condition forbids it. */
    public static Change update(String table, Item key) {
        return new Change(Kind.UPDATE, table, key);
    }

    public static Change delete(String table, Item key) {
        return new Change(Kind.DELETE, table, key);
    }

    /** Writes nothing, only demands that the conditions hold. */
    public static Change check(String table, Item key) {
        return new Change(Kind.CHECK, table, key);
    }

    /** What a refused commit calls this change, so that the caller knows which of its conditions failed. */
    public Change named(String newLabel) {
        this.label = newLabel;
        return this;
    }

    public String label() {
        return label;
    }

    public Change set(String attribute, AttributeValue value) {
        sets.add(name(attribute) + " = " + value(value));
        return this;
    }

    public Change set(String attribute, String value) {
        return set(attribute, Item.ofText(value));
    }

    public Change set(String attribute, long value) {
        return set(attribute, Item.ofNumber(value));
    }

    /** Sets the attribute where it isn't there yet. */
    public Change setIfAbsent(String attribute, AttributeValue value) {
        String name = name(attribute);
        sets.add(name + " = if_not_exists(" + name + ", " + value(value) + ")");
        return this;
    }

    /** Sets an element inside a map or list, as in {@code lines[3].reserved}. */
    public Change setAt(String path, AttributeValue value) {
        sets.add(path(path) + " = " + value(value));
        return this;
    }

    /** Adds to a counter; one that was never written counts as 0. Adding 0 is left out. */
    public Change add(String attribute, long delta) {
        if (delta != 0) {
            adds.add(name(attribute) + " " + value(Item.ofNumber(delta)));
        }
        return this;
    }

    /** Takes texts out of a set; the attribute vanishes with the last one. */
    public Change deleteFrom(String attribute, List<String> texts) {
        deletes.add(name(attribute) + " " + value(AttributeValue.fromSs(texts)));
        return this;
    }

    public Change remove(String attribute) {
        removes.add(name(attribute));
        return this;
    }

    public Change ifAbsent(String attribute) {
        return when("attribute_not_exists(" + name(attribute) + ")");
    }

    public Change ifPresent(String attribute) {
        return when("attribute_exists(" + name(attribute) + ")");
    }

    public Change ifEquals(String attribute, AttributeValue value) {
        return when(name(attribute) + " = " + value(value));
    }

    public Change ifEquals(String attribute, long value) {
        return ifEquals(attribute, Item.ofNumber(value));
    }

    public Change ifEquals(String attribute, String value) {
        return ifEquals(attribute, Item.ofText(value));
    }

    /** The counter has exactly this value, where one that was never written counts as 0. */
    public Change ifCount(String attribute, long value) {
        String equal = name(attribute) + " = " + value(Item.ofNumber(value));
        return when(value == 0 ? "(attribute_not_exists(" + name(attribute) + ") OR " + equal + ")" : equal);
    }

    public Change ifAtLeast(String attribute, long value) {
        return when(name(attribute) + " >= " + value(Item.ofNumber(value)));
    }

    /** The attribute isn't there, or not above this number or text. */
    public Change ifAbsentOrAtMost(String attribute, AttributeValue value) {
        String name = name(attribute);
        return when("(attribute_not_exists(" + name + ") OR " + name + " <= " + value(value) + ")");
    }

    private Change when(String condition) {
        conditions.add(condition);
        return this;
    }

    private String name(String attribute) {
        String placeholder = "#" + attribute;
        names.put(placeholder, attribute);
        return placeholder;
    }

    private String path(String path) {
        StringBuilder placeholders = new StringBuilder();
        for (String step : path.split("\\.")) {
            int bracket = step.indexOf('[');
            String attribute = bracket < 0 ? step : step.substring(0, bracket);
            placeholders
                    .append(placeholders.isEmpty() ? "" : ".")
                    .append(name(attribute))
                    .append(bracket < 0 ? "" : step.substring(bracket));
        }
        return placeholders.toString();
    }

    private String value(AttributeValue value) {
        String placeholder = ":" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }

    TransactWriteItem inTransaction() {
        ReturnValuesOnConditionCheckFailure old = ReturnValuesOnConditionCheckFailure.ALL_OLD;
        return switch (kind) {
            case PUT ->
                TransactWriteItem.builder()
                        .put(Put.builder()
                                .tableName(table)
                                .item(item.attributes())
                                .conditionExpression(condition())
                                .expressionAttributeNames(namesOrNull())
                                .expressionAttributeValues(valuesOrNull())
                                .returnValuesOnConditionCheckFailure(old)
                                .build())
                        .build();
            case UPDATE ->
                TransactWriteItem.builder()
                        .update(Update.builder()
                                .tableName(table)
                                .key(item.attributes())
                                .updateExpression(update())
                                .conditionExpression(condition())
                                .expressionAttributeNames(namesOrNull())
                                .expressionAttributeValues(valuesOrNull())
                                .returnValuesOnConditionCheckFailure(old)
                                .build())
                        .build();
            case DELETE ->
                TransactWriteItem.builder()
                        .delete(Delete.builder()
                                .tableName(table)
                                .key(item.attributes())
                                .conditionExpression(condition())
                                .expressionAttributeNames(namesOrNull())
                                .expressionAttributeValues(valuesOrNull())
                                .returnValuesOnConditionCheckFailure(old)
                                .build())
                        .build();
            case CHECK ->
                TransactWriteItem.builder()
                        .conditionCheck(ConditionCheck.builder()
                                .tableName(table)
                                .key(item.attributes())
                                .conditionExpression(condition())
                                .expressionAttributeNames(namesOrNull())
                                .expressionAttributeValues(valuesOrNull())
                                .returnValuesOnConditionCheckFailure(old)
                                .build())
                        .build();
        };
    }

    PutItemRequest asPut() {
        return PutItemRequest.builder()
                .tableName(table)
                .item(item.attributes())
                .conditionExpression(condition())
                .expressionAttributeNames(namesOrNull())
                .expressionAttributeValues(valuesOrNull())
                .build();
    }

    UpdateItemRequest asUpdate() {
        return UpdateItemRequest.builder()
                .tableName(table)
                .key(item.attributes())
                .updateExpression(update())
                .conditionExpression(condition())
                .expressionAttributeNames(namesOrNull())
                .expressionAttributeValues(valuesOrNull())
                .build();
    }

    DeleteItemRequest asDelete() {
        return DeleteItemRequest.builder()
                .tableName(table)
                .key(item.attributes())
                .conditionExpression(condition())
                .expressionAttributeNames(namesOrNull())
                .expressionAttributeValues(valuesOrNull())
                .build();
    }

    boolean isPut() {
        return kind == Kind.PUT;
    }

    boolean isDelete() {
        return kind == Kind.DELETE;
    }

    private String update() {
        List<String> clauses = new ArrayList<>();
        clause(clauses, "SET ", sets);
        clause(clauses, "ADD ", adds);
        clause(clauses, "DELETE ", deletes);
        clause(clauses, "REMOVE ", removes);
        return String.join(" ", clauses);
    }

    private static void clause(List<String> clauses, String verb, List<String> parts) {
        if (!parts.isEmpty()) {
            clauses.add(verb + String.join(", ", parts));
        }
    }

    private @Nullable String condition() {
        return conditions.isEmpty() ? null : String.join(" AND ", conditions);
    }

    private @Nullable Map<String, String> namesOrNull() {
        return names.isEmpty() ? null : names;
    }

    private @Nullable Map<String, AttributeValue> valuesOrNull() {
        return values.isEmpty() ? null : values;
    }
}
