package stockroom.testkit.model.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an update does to an item. Every value is computed from the item as it was; then removals follow assignments.
 *
 * <p>Source: <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.UpdateExpressions.html">Update expressions</a>.
 */
public record Update(List<Assignment> sets, List<Delta> adds, List<Delta> deletes, List<Path> removes) {
    public Update {
        sets = List.copyOf(sets);
        adds = List.copyOf(adds);
        deletes = List.copyOf(deletes);
        removes = List.copyOf(removes);
    }

    /** A path and what it is set to. */
    record Assignment(Path path, NewValue value) {}

    /** A path and what is added to it, or taken out of it. */
    record Delta(Path path, Operand.Given value) {}

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when one path lies within another */
    public void check(Bindings bindings) {
        Path.checkApart(paths(), bindings);
    }

    /** Whether it writes this attribute, whole or in part. */
    public boolean writes(String attribute, Bindings bindings) {
        for (Path path : paths()) {
            if (path.attribute(bindings).equals(attribute)) {
                return true;
            }
        }
        return false;
    }

    private List<Path> paths() {
        List<Path> paths = new ArrayList<>(removes);
        sets.forEach(set -> paths.add(set.path()));
        adds.forEach(add -> paths.add(add.path()));
        deletes.forEach(delete -> paths.add(delete.path()));
        return paths;
    }

    /**
     * The item after it.
     *
     * @param old the item before it; only its key when there is none
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when this item can't be changed so
     */
    public Map<String, AttributeValue> apply(Map<String, AttributeValue> old, Bindings bindings) {
        List<AttributeValue> values = new ArrayList<>();
        sets.forEach(set -> values.add(set.value().of(old, bindings)));
        Draft draft = new Draft(old, bindings);
        for (int i = 0; i < sets.size(); i++) {
            draft.set(sets.get(i).path(), values.get(i));
        }
        for (Delta add : adds) {
            draft.set(
                    add.path(),
                    Sum.of(
                            add.path().find(old, bindings),
                            bindings.value(add.value().placeholder())));
        }
        for (Delta delete : deletes) {
            draft.replace(
                    delete.path(),
                    Difference.of(
                            delete.path().find(old, bindings),
                            bindings.value(delete.value().placeholder())));
        }
        removes.forEach(draft::remove);
        return draft.item();
    }
}
