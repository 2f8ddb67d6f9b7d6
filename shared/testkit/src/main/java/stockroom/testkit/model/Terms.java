package stockroom.testkit.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What every write says besides what it writes; the SDK has a class of its own for each kind of write, alone or in a transaction. */
record Terms(
        @Nullable String condition,
        Map<String, String> names,
        Map<String, AttributeValue> values,
        @Nullable ReturnValuesOnConditionCheckFailure onFailure) {

    static Terms of(PutItemRequest put) {
        return new Terms(
                put.conditionExpression(),
                put.expressionAttributeNames(),
                put.expressionAttributeValues(),
                put.returnValuesOnConditionCheckFailure());
    }

    static Terms of(UpdateItemRequest update) {
        return new Terms(
                update.conditionExpression(),
                update.expressionAttributeNames(),
                update.expressionAttributeValues(),
                update.returnValuesOnConditionCheckFailure());
    }

    static Terms of(DeleteItemRequest delete) {
        return new Terms(
                delete.conditionExpression(),
                delete.expressionAttributeNames(),
                delete.expressionAttributeValues(),
                delete.returnValuesOnConditionCheckFailure());
    }

    static Terms of(Put put) {
        return new Terms(
                put.conditionExpression(),
                put.expressionAttributeNames(),
                put.expressionAttributeValues(),
                put.returnValuesOnConditionCheckFailure());
    }

    static Terms of(Update update) {
        return new Terms(
                update.conditionExpression(),
                update.expressionAttributeNames(),
                update.expressionAttributeValues(),
                update.returnValuesOnConditionCheckFailure());
    }

    static Terms of(Delete delete) {
        return new Terms(
                delete.conditionExpression(),
                delete.expressionAttributeNames(),
                delete.expressionAttributeValues(),
                delete.returnValuesOnConditionCheckFailure());
    }

    static Terms of(ConditionCheck check) {
        return new Terms(
                check.conditionExpression(),
                check.expressionAttributeNames(),
                check.expressionAttributeValues(),
                check.returnValuesOnConditionCheckFailure());
    }

    boolean wantsOldItem() {
        return onFailure == ReturnValuesOnConditionCheckFailure.ALL_OLD;
    }
}
