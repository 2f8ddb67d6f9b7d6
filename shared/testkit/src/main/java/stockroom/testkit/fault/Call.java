package stockroom.testkit.fault;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;

/**
 * One request to AWS.
 *
 * @param number its place in the order of calls, from 1
 * @param operation such as {@code transactWriteItems}
 * @param tables the tables that it names
 * @param indexes the indexes that it names
 */
public record Call(int number, String operation, Set<String> tables, Set<String> indexes, SdkRequest request) {
    static Call of(int number, String operation, SdkRequest request) {
        Set<String> tables = new TreeSet<>();
        Set<String> indexes = new TreeSet<>();
        collect(request, tables, indexes);
        return new Call(number, operation, tables, indexes, request);
    }

    /** Whether it changes something: only such a call can conflict with another transaction. */
    public boolean writes() {
        return Stream.of("put", "update", "delete", "transactWrite", "batchWrite", "publish", "send")
                .anyMatch(operation::startsWith);
    }

    /** Whether anything may be different afterwards: of what is not known to be a mere read, that is assumed. */
    boolean changes() {
        return !Set.of("getItem", "batchGetItem", "query", "scan").contains(operation);
    }

    private static void collect(Object value, Set<String> tables, Set<String> indexes) {
        if (value instanceof SdkPojo pojo) {
            pojo.sdkFields().forEach(field -> {
                Object content = field.getValueOrDefault(pojo);
                if (field.memberName().equals("TableName")) {
                    Optional.ofNullable(content).ifPresent(name -> tables.add(name.toString()));
                } else if (field.memberName().equals("IndexName")) {
                    Optional.ofNullable(content).ifPresent(name -> indexes.add(name.toString()));
                } else if (field.memberName().equals("RequestItems") && content instanceof Map<?, ?> byTable) {
                    byTable.keySet().forEach(name -> tables.add(name.toString()));
                } else if (field.memberName().equals("TransactItems")) {
                    ((Iterable<?>) content).forEach(item -> collect(item, tables, indexes));
                } else if (content instanceof SdkPojo inner && isAction(field.memberName())) {
                    collect(inner, tables, indexes);
                }
            });
        }
    }

    private static boolean isAction(String member) {
        return Set.of("Put", "Update", "Delete", "ConditionCheck", "Get").contains(member);
    }
}
