package stockroom.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.Update;
import stockroom.dynamodb.Item;
import stockroom.testkit.MovableClock;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/** What DynamoDB Local never raises (conflicts), and what needs ten minutes to see (request tokens). */
class ConflictsTest {
    private static final String ORDERS = "OrdersTable";

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-19T08:15:30Z"));
    private final ModelDynamoDb model = new ModelDynamoDb(
            Template.ofThisProject().tables(), new Names("", "http://queues.invalid"), clock, IndexLag.none());

    @Test
    void a_transaction_meets_another_on_one_of_its_items_and_the_reasons_say_which() {
        try (Conflicts.Ongoing first = begin(transaction("t1", add("a"), add("b")))) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(TransactionCanceledException.class)
                    .isThrownBy(() -> begin(transaction("t2", add("c"), add("b"))))
                    .satisfies(cancelled -> assertThat(cancelled.cancellationReasons())
                            .extracting(CancellationReason::code)
                            .containsExactly("None", "TransactionConflict"));
            // What was refused holds nothing.
            assertThatCode(() -> begin(transaction("t3", add("c")))).doesNotThrowAnyException();
        }
    }

    @Test
    void an_item_that_is_only_checked_conflicts_too() {
        try (Conflicts.Ongoing first = begin(transaction("t1", check("a")))) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(TransactionCanceledException.class)
                    .isThrownBy(() -> begin(transaction("t2", add("a"))));
        }
    }

    @Test
    void a_single_write_meets_a_transaction_on_its_item() {
        try (Conflicts.Ongoing first = begin(transaction("t1", add("a")))) {
            assertThat(first).isNotNull();
            assertThatExceptionOfType(TransactionConflictException.class).isThrownBy(() -> begin(put("a")));
            assertThatCode(() -> begin(put("b"))).doesNotThrowAnyException();
        }
    }

    @Test
    void neither_reads_nor_single_writes_hinder_a_transaction() {
        try (Conflicts.Ongoing write = begin(put("a"));
                Conflicts.Ongoing read = begin(GetItemRequest.builder()
                        .tableName(ORDERS)
                        .key(Item.key("a", "1").attributes())
                        .build())) {
            assertThat(List.of(write, read)).hasSize(2);
            assertThatCode(() -> begin(transaction("t1", add("a")))).doesNotThrowAnyException();
        }
    }

    @Test
    void what_has_ended_hinders_nobody() {
        begin(transaction("t1", add("a"))).close();
        assertThatCode(() -> begin(transaction("t2", add("a")))).doesNotThrowAnyException();
    }

    @Test
    void a_transaction_sent_again_with_its_token_takes_effect_once_for_ten_minutes() {
        model.client().transactWriteItems(transaction("token", add("a")));
        clock.advance(Duration.ofMinutes(10));
        model.client().transactWriteItems(transaction("token", add("a")));
        assertThat(units("a")).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        model.client().transactWriteItems(transaction("token", add("a")));
        assertThat(units("a")).isEqualTo(2);
    }

    @Test
    void a_token_is_good_for_one_request_only() {
        model.client().transactWriteItems(transaction("token", add("a")));
        assertThatExceptionOfType(IdempotentParameterMismatchException.class)
                .isThrownBy(() -> model.client().transactWriteItems(transaction("token", add("b"))));
    }

    @Test
    void a_cancelled_transaction_may_be_sent_again_with_its_token() {
        assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> model.client().transactWriteItems(transaction("token", check("a"))));
        model.client().putItem((PutItemRequest) put("a"));
        assertThatCode(() -> model.client().transactWriteItems(transaction("token", check("a"))))
                .doesNotThrowAnyException();
    }

    private Conflicts.Ongoing begin(DynamoDbRequest request) {
        return model.conflicts().begin(request);
    }

    private long units(String order) {
        return Item.of(model.client()
                        .getItem(r -> r.tableName(ORDERS)
                                .key(Item.key(order, "1").attributes())
                                .consistentRead(true))
                        .item())
                .number("units");
    }

    private static DynamoDbRequest put(String order) {
        return PutItemRequest.builder()
                .tableName(ORDERS)
                .item(Item.key(order, "1").attributes())
                .build();
    }

    private static TransactWriteItemsRequest transaction(String token, TransactWriteItem... actions) {
        return TransactWriteItemsRequest.builder()
                .clientRequestToken(token)
                .transactItems(actions)
                .build();
    }

    private static TransactWriteItem add(String order) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(ORDERS)
                        .key(Item.key(order, "1").attributes())
                        .updateExpression("ADD units :one")
                        .expressionAttributeValues(Map.of(":one", Item.ofNumber(1)))
                        .build())
                .build();
    }

    private static TransactWriteItem check(String order) {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(ORDERS)
                        .key(Item.key(order, "1").attributes())
                        .conditionExpression("attribute_exists(pk)")
                        .build())
                .build();
    }
}
