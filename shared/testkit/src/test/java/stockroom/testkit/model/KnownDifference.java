package stockroom.testkit.model;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import stockroom.testkit.model.value.Invalid;

/** Where DynamoDB Local differs from AWS, and the model follows AWS. */
enum KnownDifference {
    /**
     * An update of a transaction that its item doesn't bear (a path that isn't there, a number too large): AWS cancels the transaction, and the
     * reason of that action is ValidationError; DynamoDB Local refuses the request as a whole.
     *
     * <p>Source: <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html#API_TransactWriteItems_Errors">Cancellation
     * reason codes</a>.
     */
    VALIDATION_WITHIN_A_TRANSACTION {
        @Override
        boolean holds(Outcome local, Outcome model) {
            return local.failure().filter(KnownDifference::isInvalid).isPresent()
                    && model.failure()
                            .filter(KnownDifference::isCancelledAsInvalid)
                            .isPresent();
        }
    },

    /**
     * Two actions of a transaction on one item: AWS refuses the request; DynamoDB Local looks at conditions first, and one that fails cancels it.
     *
     * <p>Source: <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">TransactWriteItems</a>.
     */
    TWO_ACTIONS_ON_ONE_ITEM {
        @Override
        boolean holds(Outcome local, Outcome model) {
            return local.failure()
                            .filter(TransactionCanceledException.class::isInstance)
                            .isPresent()
                    && model.failure()
                            .filter(failure -> failure.getMessage().contains("multiple operations on one item"))
                            .isPresent();
        }
    },

    /**
     * A page that ends with the very row that the condition on the sort key names as the last: DynamoDB Local knows that nothing follows; the
     * model says where it ended, as after every page that reached its limit, and the next page is empty. AWS promises neither.
     *
     * <p>Source: <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.Pagination.html">Paginating table query
     * results</a>.
     */
    END_AT_THE_BOUND {
        @Override
        boolean holds(Outcome local, Outcome model) {
            return local.answer() instanceof QueryResponse last
                    && model.answer() instanceof QueryResponse page
                    && last.items().size() == page.items().size()
                    && !last.hasLastEvaluatedKey()
                    && Outcome.ofRows(last.items()).equals(Outcome.ofRows(page.items()))
                    && page.lastEvaluatedKey().entrySet().stream().allMatch(part -> page.items()
                            .get(page.items().size() - 1)
                            .entrySet()
                            .contains(part));
        }
    };

    abstract boolean holds(Outcome local, Outcome model);

    static boolean explains(Outcome local, Outcome model) {
        for (KnownDifference known : values()) {
            if (known.holds(local, model)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInvalid(RuntimeException thrown) {
        return thrown instanceof DynamoDbException refused
                && refused.awsErrorDetails().errorCode().equals(Invalid.CODE);
    }

    private static boolean isCancelledAsInvalid(RuntimeException thrown) {
        return thrown instanceof TransactionCanceledException cancelled
                && cancelled.cancellationReasons().stream()
                        .anyMatch(reason -> reason.code().equals("ValidationError"));
    }
}
