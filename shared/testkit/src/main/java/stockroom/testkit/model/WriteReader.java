package stockroom.testkit.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import stockroom.testkit.model.expression.Bindings;
import stockroom.testkit.model.expression.Condition;
import stockroom.testkit.model.expression.Parsed;
import stockroom.testkit.model.expression.Update;
import stockroom.testkit.model.value.Canonical;
import stockroom.testkit.model.value.Invalid;
import stockroom.testkit.model.value.ItemSize;

/** Understands writes, or refuses what can't be right whatever the tables hold. */
final class WriteReader {
    private static final Parsed<Update> NO_CHANGE =
            new Parsed<>(new Update(List.of(), List.of(), List.of(), List.of()), Set.of());

    private final Database database;

    WriteReader(Database database) {
        this.database = database;
    }

    Write put(String tableName, Map<String, AttributeValue> item, Terms terms) {
        StoredTable table = database.table(tableName);
        Optional<Parsed<Condition>> condition = database.expressions().condition(terms.condition());
        Bindings bindings =
                Bindings.of(terms.names(), terms.values(), condition.stream().toList());
        Map<String, AttributeValue> kept = Canonical.item(item);
        RowKey key = table.key().of(kept);
        return write(table, key, condition, bindings, new Write.Whole(kept), terms, ItemSize.of(item));
    }

    Write update(String tableName, Map<String, AttributeValue> key, @Nullable String text, Terms terms) {
        StoredTable table = database.table(tableName);
        Optional<Parsed<Condition>> condition = database.expressions().condition(terms.condition());
        Parsed<Update> parsed = database.expressions().update(text).orElse(NO_CHANGE);
        Bindings bindings = Bindings.of(
                terms.names(),
                terms.values(),
                Stream.concat(Stream.of(parsed), condition.stream()).toList());
        Update update = parsed.tree();
        update.check(bindings);
        if (table.key().attributes().stream().anyMatch(attribute -> update.writes(attribute, bindings))) {
            throw Invalid.because(
                    "One or more parameter values were invalid: an attribute of the key can't be updated");
        }
        Map<String, AttributeValue> kept = Canonical.item(key);
        return write(
                table,
                table.key().exactly(key),
                condition,
                bindings,
                old -> Optional.of(update.apply(old.map(Row::item).orElse(kept), bindings)),
                terms,
                ItemSize.of(key) + ItemSize.of(terms.values()));
    }

    Write delete(String tableName, Map<String, AttributeValue> key, Terms terms) {
        return byKey(tableName, key, old -> Optional.empty(), terms);
    }

    Write check(String tableName, Map<String, AttributeValue> key, Terms terms) {
        if (terms.condition() == null) {
            throw Invalid.because("The condition expression of a ConditionCheck must not be null");
        }
        return byKey(tableName, key, old -> old.map(Row::item), terms);
    }

    private Write byKey(String tableName, Map<String, AttributeValue> key, Write.Effect effect, Terms terms) {
        StoredTable table = database.table(tableName);
        Optional<Parsed<Condition>> condition = database.expressions().condition(terms.condition());
        Bindings bindings =
                Bindings.of(terms.names(), terms.values(), condition.stream().toList());
        return write(table, table.key().exactly(key), condition, bindings, effect, terms, ItemSize.of(key));
    }

    private static Write write(
            StoredTable table,
            RowKey key,
            Optional<Parsed<Condition>> condition,
            Bindings bindings,
            Write.Effect effect,
            Terms terms,
            int bytes) {
        Write.Failure onFailure = terms.wantsOldItem() ? Write.Failure.SHOWS_ITEM : Write.Failure.SHOWS_NOTHING;
        return new Write(table, key, condition.map(Parsed::tree), bindings, effect, onFailure, bytes);
    }

    /** One action of a transaction. */
    Write action(TransactWriteItem action) {
        if (action.put() != null) {
            return put(action.put().tableName(), action.put().item(), Terms.of(action.put()));
        }
        if (action.update() != null) {
            return update(
                    action.update().tableName(),
                    action.update().key(),
                    action.update().updateExpression(),
                    Terms.of(action.update()));
        }
        if (action.delete() != null) {
            return delete(action.delete().tableName(), action.delete().key(), Terms.of(action.delete()));
        }
        if (action.conditionCheck() != null) {
            return check(
                    action.conditionCheck().tableName(),
                    action.conditionCheck().key(),
                    Terms.of(action.conditionCheck()));
        }
        throw Invalid.because("TransactItems can only contain one of Check, Put, Update or Delete");
    }
}
