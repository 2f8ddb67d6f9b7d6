package stockroom.lambda.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import stockroom.lambda.json.FieldError;
import stockroom.lambda.json.InvalidBody;

/** The columns of a file: where in a row's tree each cell belongs. */
final class Header {
    private static final int MAX_COLUMNS = 500;
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}(\\.([A-Za-z][A-Za-z0-9]{0,63}|[0-9]{1,2})){0,4}");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,2}");

    private final List<String[]> columns;

    private Header(List<String[]> columns) {
        this.columns = columns;
    }

    /** @throws InvalidBody naming the columns whose names are no field names, or stand in each other's way */
    static Header of(List<String> names) {
        List<FieldError> faults = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<String[]> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            boolean inTheWay = !taken.add(name)
                    || names.stream().anyMatch(other -> other.strip().startsWith(name + "."));
            if (!NAME.matcher(name).matches() || inTheWay || i >= MAX_COLUMNS) {
                faults.add(new FieldError(
                        "/" + i,
                        "the header row must name a field once in every column, nested ones with dots; see column "
                                + (i + 1)));
            }
            columns.add(name.split("\\."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidBody(faults.subList(0, Math.min(faults.size(), MAX_COLUMNS)));
        }
        return new Header(columns);
    }

    int size() {
        return columns.size();
    }

    /** The tree of a row with no more cells than columns. */
    JsonNode tree(List<String> cells) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank()) {
                place(root, columns.get(i), cells.get(i));
            }
        }
        return root;
    }

    private static void place(ObjectNode root, String[] steps, String cell) {
        ContainerNode<?> parent = root;
        for (int i = 0; i < steps.length - 1; i++) {
            JsonNode child = child(parent, steps[i]);
            if (!(child instanceof ContainerNode<?>)) {
                child = INDEX.matcher(steps[i + 1]).matches() ? root.arrayNode() : root.objectNode();
                set(parent, steps[i], child);
            }
            parent = (ContainerNode<?>) child;
        }
        set(parent, steps[steps.length - 1], root.textNode(cell));
    }

    private static JsonNode child(ContainerNode<?> parent, String step) {
        return parent.isArray() && INDEX.matcher(step).matches()
                ? parent.path(Integer.parseInt(step))
                : parent.path(step);
    }

    /** A column that mixes fields and list places under one name loses the field, which is then missing. */
    private static void set(ContainerNode<?> parent, String step, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(step, value);
        } else if (parent instanceof ArrayNode array && INDEX.matcher(step).matches()) {
            int index = Integer.parseInt(step);
            while (array.size() <= index) {
                array.addNull();
            }
            array.set(index, value);
        }
    }
}
