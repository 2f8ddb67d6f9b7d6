package stockroom.testkit.fault;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Permissions;
import stockroom.testkit.template.Permissions.Grant;

/** What a request needs to be granted, as IAM asks for it. */
final class NeededGrants {
    private static final String PLACE = ":" + Names.REGION + ":" + Names.ACCOUNT + ":";

    private NeededGrants() {}

    /** @throws IllegalArgumentException for an operation that no function uses so far */
    static Set<Grant> of(SdkRequest request) {
        if (request instanceof GetItemRequest get) {
            return on("GetItem", get.tableName());
        }
        if (request instanceof QueryRequest query) {
            return on("Query", place(query.tableName(), query.indexName()));
        }
        if (request instanceof BatchGetItemRequest batch) {
            return batch.requestItems().keySet().stream()
                    .flatMap(table -> on("BatchGetItem", table).stream())
                    .collect(Collectors.toSet());
        }
        if (request instanceof TransactWriteItemsRequest transaction) {
            return inTransaction(transaction.transactItems());
        }
        if (request instanceof UpdateItemRequest update) {
            return on("UpdateItem", update.tableName());
        }
        if (request instanceof PutItemRequest put) {
            return on("PutItem", put.tableName());
        }
        if (request instanceof DeleteItemRequest delete) {
            return on("DeleteItem", delete.tableName());
        }
        if (request instanceof ScanRequest scan) {
            return on("Scan", place(scan.tableName(), scan.indexName()));
        }
        if (request instanceof PublishBatchRequest publish) {
            return Set.of(new Grant("sns:Publish", publish.topicArn()));
        }
        if (request instanceof PublishRequest publish && publish.phoneNumber() != null) {
            return Set.of(new Grant("sns:Publish", Permissions.PHONES));
        }
        if (request instanceof SendMessageRequest send) {
            return onQueue("SendMessage", send.queueUrl());
        }
        if (request instanceof SendMessageBatchRequest send) {
            return onQueue("SendMessage", send.queueUrl());
        }
        if (request instanceof ChangeMessageVisibilityRequest change) {
            return onQueue("ChangeMessageVisibility", change.queueUrl());
        }
        throw new IllegalArgumentException(
                "say here what IAM wants for a " + request.getClass().getSimpleName());
    }

    private static Set<Grant> inTransaction(List<TransactWriteItem> actions) {
        Set<Grant> needed = new LinkedHashSet<>();
        for (TransactWriteItem action : actions) {
            if (action.put() != null) {
                needed.addAll(on("PutItem", action.put().tableName()));
            } else if (action.update() != null) {
                needed.addAll(on("UpdateItem", action.update().tableName()));
            } else if (action.delete() != null) {
                needed.addAll(on("DeleteItem", action.delete().tableName()));
            } else {
                needed.addAll(on("ConditionCheckItem", action.conditionCheck().tableName()));
            }
        }
        return needed;
    }

    private static Set<Grant> onQueue(String action, String url) {
        return Set.of(new Grant("sqs:" + action, "arn:aws:sqs" + PLACE + url.substring(url.lastIndexOf('/') + 1)));
    }

    private static String place(String table, @Nullable String index) {
        return index == null ? table : table + "/index/" + index;
    }

    private static Set<Grant> on(String action, String place) {
        return Set.of(new Grant("dynamodb:" + action, "arn:aws:dynamodb" + PLACE + place));
    }
}
