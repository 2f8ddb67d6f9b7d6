package stockroom.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import stockroom.domain.messaging.Attachment;
import stockroom.domain.messaging.HandOver;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.SupplierLinkStore;
import stockroom.messaging.Envelope;
import stockroom.messaging.Letter;
import stockroom.messaging.Post;
import stockroom.messaging.Post.Receipt;
import stockroom.testkit.LetterBox;
import stockroom.testkit.SentOrders;
import stockroom.testkit.TestContext;
import stockroom.testkit.TestShop;
import stockroom.testkit.event.QueueEvent;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.CrashPoint;

class NotificationSenderFunctionTest {
    private static final Pattern LINK = Pattern.compile("/supplier/([0-9a-f]{64})");

    private final TestShop shop = TestShop.open();
    private final SentOrders orders = new SentOrders(shop);
    private final LetterBox box = new LetterBox();
    private final PausedQueue queue = new PausedQueue();

    @BeforeEach
    void open() {
        orders.supplier("en");
        orders.article("MUG", "Mug, red", "GS-1");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void R47_a_sent_purchase_order_goes_to_its_supplier_with_spreadsheet_document_and_link() {
        assertThat(deliver(sent())).isTrue();
        assertThat(box.letters()).hasSize(1);
        Letter letter = box.letters().get(0);
        assertThat(letter.to()).isEqualTo("potter@example.com");
        assertThat(letter.messageId()).isEqualTo("po-1.3@shop.example");
        assertThat(letter.subject()).isEqualTo("Purchase order PO-000017 from Stockroom");
        assertThat(letter.text()).contains("19 November 2026", "25 November 2026", "500.00 UAH", "main");
        assertThat(letter.attachments())
                .extracting(Attachment::name)
                .containsExactly("PO-000017.pdf", "PO-000017.xlsx");
    }

    @Test
    void R47_the_link_opens_the_purchase_order_for_thirty_days_after_its_goods_are_due_and_is_stored_as_a_hash() {
        deliver(sent());
        String token = token(box.letters().get(0));
        SupplierLinkStore.Link link = new SupplierLinkStore(shop.dynamoDb(), shop.table("MESSAGES_TABLE"))
                .find(token)
                .orElseThrow();
        assertThat(link.purchaseOrderId()).isEqualTo("po-1");
        assertThat(link.expiresAt()).isEqualTo("2026-12-25T00:00:00Z");
        assertThat(rows()).doesNotContain(token).doesNotContain("potter@");
    }

    @Test
    void R61_the_same_event_twice_is_one_letter() {
        PurchaseOrder order = sent();
        assertThat(deliver(order)).isTrue();
        assertThat(deliver(order)).isTrue();
        assertThat(box.letters()).hasSize(1);
    }

    @Test
    void R61_a_crash_anywhere_makes_at_most_one_repeat_under_the_same_id() {
        int crashes = CrashPoint.each(point -> {
            try (TestShop floor = TestShop.open()) {
                LetterBox letters = new LetterBox();
                SentOrders made = new SentOrders(floor);
                made.supplier("en");
                made.article("MUG", "Mug, red", "GS-1");
                PurchaseOrder order = made.order("po-1", PurchaseOrderStatus.SENT, "MUG");
                point.run(() -> deliver(function(floor, letters, point.calls()), order, 1));
                floor.clock().advance(HandOver.LONGEST);
                boolean done = deliver(function(floor, letters, Calls.counted()), order, 2);
                assertThat(done).as(point.toString()).isTrue();
                assertThat(letters.letters()).as(point.toString()).hasSizeBetween(1, 2);
                assertThat(letters.letters()).extracting(Letter::messageId).containsOnly("po-1.3@shop.example");
            }
        });
        assertThat(crashes).isGreaterThan(8);
    }

    @Test
    void R61_after_two_crashes_nobody_knows_so_a_person_must_ask() {
        PurchaseOrder order = sent();
        for (int i = 0; i < 2; i++) {
            Calls dying = Calls.failing((call, real) -> {
                Object answer = real.proceed();
                if (call.operation().equals("transactWriteItems")) {
                    throw new IllegalStateException("dies with the letter in its hand");
                }
                return answer;
            });
            assertThat(deliver(function(shop, box, dying), order, i + 1)).isFalse();
            shop.clock().advance(HandOver.LONGEST);
        }
        assertThat(deliver(order)).isTrue();
        assertThat(deliver(order)).isTrue();
        assertThat(box.letters()).isEmpty();
        assertThat(cases()).containsExactly("NOT_DELIVERED po-1");
    }

    @Test
    void R61_a_mail_server_that_goes_silent_twice_gets_no_third_letter() {
        PurchaseOrder order = sent();
        box.answerNext(Receipt.unanswered("silent"));
        box.answerNext(Receipt.unanswered("silent"));
        assertThat(deliver(order)).isFalse();
        assertThat(deliver(order)).isFalse();
        assertThat(deliver(order)).isTrue();
        assertThat(box.letters()).hasSize(2);
        assertThat(cases()).containsExactly("NOT_DELIVERED po-1");
    }

    @Test
    void R61_while_one_sender_may_be_at_it_another_waits() {
        PurchaseOrder order = sent();
        Calls dying = Calls.failing((call, real) -> {
            Object answer = real.proceed();
            if (call.operation().equals("transactWriteItems")) {
                throw new IllegalStateException("slow");
            }
            return answer;
        });
        assertThat(deliver(function(shop, box, dying), order, 1)).isFalse();
        shop.clock().advance(HandOver.LONGEST.minusMillis(1));
        assertThat(deliver(order)).isFalse();
        assertThat(box.letters()).isEmpty();
    }

    @Test
    void R62_a_letter_that_is_refused_is_tried_again_after_pauses_that_grow() {
        PurchaseOrder order = sent();
        for (int delivery = 1; delivery <= 4; delivery++) {
            box.answerNext(Receipt.refused("the mail server can't be reached"));
            assertThat(deliver(function(shop, box, Calls.counted()), order, delivery))
                    .isFalse();
        }
        assertThat(queue.pauses).containsExactly(60, 240, 960, 3_840);
        assertThat(box.letters()).isEmpty();
        assertThat(deliver(order)).isTrue();
        assertThat(box.letters()).hasSize(1);
    }

    @Test
    void a_purchase_order_that_was_cancelled_before_its_letter_went_out_is_not_sent() {
        PurchaseOrder order = orders.order("po-1", PurchaseOrderStatus.CANCELLED, "MUG");
        assertThat(deliver(order)).isTrue();
        assertThat(box.letters()).isEmpty();
    }

    @Test
    void the_claim_outlives_the_function_and_ends_before_the_message_shows_again() {
        var function = TestShop.template().function("notification-sender");
        assertThat(HandOver.LONGEST).isGreaterThan(function.timeout());
        assertThat(TestShop.template().queues())
                .filteredOn(of -> of.id().equals("NotificationQueue"))
                .allSatisfy(of -> assertThat(of.visibility()).isGreaterThan(HandOver.LONGEST));
    }

    private PurchaseOrder sent() {
        return orders.order("po-1", PurchaseOrderStatus.SENT, "MUG");
    }

    private boolean deliver(PurchaseOrder order) {
        return deliver(function(shop, box, Calls.counted()), order, 1);
    }

    private NotificationSenderFunction function(TestShop floor, Post post, Calls calls) {
        return new NotificationSenderFunction(floor.as(
                "notification-sender",
                Map.of(
                        Post.class,
                        post,
                        SqsClient.class,
                        queue,
                        SnsClient.class,
                        new Phones(),
                        DynamoDbClient.class,
                        calls.watch(DynamoDbClient.class, floor.dynamoDb()))));
    }

    /** Whether the function took it. */
    private static boolean deliver(NotificationSenderFunction function, PurchaseOrder order, int delivery) {
        Message message = Message.builder()
                .messageId("m-1")
                .receiptHandle("r-" + delivery)
                .body(Envelope.of(SentOrders.event(order)))
                .attributes(Map.of(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, Integer.toString(delivery)))
                .build();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(QueueEvent.of(List.of(message), "arn:queue")
                            .toString()
                            .getBytes(StandardCharsets.UTF_8)),
                    answer,
                    TestContext.one());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return answer.toString(StandardCharsets.UTF_8).equals("{\"batchItemFailures\":[]}");
    }

    private List<String> cases() {
        return new ExceptionStore(shop.dynamoDb(), shop.table("EXCEPTIONS_TABLE"))
                .open(10).items().stream()
                        .map(open -> open.kind() + " "
                                + open.subject().purchaseOrderId().orElse(""))
                        .toList();
    }

    private String rows() {
        return shop.dynamoDb()
                .scan(request -> request.tableName(shop.table("MESSAGES_TABLE")))
                .items()
                .toString();
    }

    private static String token(Letter letter) {
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
