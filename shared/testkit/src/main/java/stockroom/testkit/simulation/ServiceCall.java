package stockroom.testkit.simulation;

import software.amazon.awssdk.core.SdkRequest;

/**
 * One request of an invocation to AWS.
 *
 * @param where names it in every run of the same seed
 * @param operation such as transactWriteItems
 */
record ServiceCall(Invocation invocation, String where, Dice dice, String operation, SdkRequest request, Real real) {
    /** The service's part. */
    @FunctionalInterface
    interface Real {
        Object proceed(SdkRequest request) throws Throwable;
    }

    /** Whether it sends or publishes a message. */
    boolean sends() {
        return operation.startsWith("send") || operation.startsWith("publish");
    }

    /** Whether it changes a table. */
    boolean writes() {
        return switch (operation) {
            case "putItem", "updateItem", "deleteItem", "transactWriteItems", "batchWriteItem" -> true;
            default -> false;
        };
    }
}
