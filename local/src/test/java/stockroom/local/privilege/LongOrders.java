package stockroom.local.privilege;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.intake.OrderIntakeFunction;
import stockroom.lambda.Surroundings;
import stockroom.testkit.Http;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.Fault;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/** Orders that one transaction can't hold, and a process that dies between its transactions: somebody else must finish them. */
final class LongOrders {
    /** Two parts of a decision: one may hold ninety actions, and each article takes two. */
    static final int ARTICLES = 54;

    private static final String CHANNEL = "web";

    private final Template template;
    private final Names names;
    private final DynamoDbClient tables;

    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    LongOrders(Template template, Names names, DynamoDbClient tables) {
        this.template = template;
        this.names = names;
        this.tables = tables;
    }

    static String article(int number) {
        return "A-%02d".formatted(number);
    }

    /** The articles as a file to import: they cost nothing, and the last one may not be sold without stock. */
    static String articles() {
        return IntStream.range(0, ARTICLES)
                .mapToObj(i -> "%s,Gift,0,UAH,2000,%s".formatted(article(i), i < ARTICLES - 1))
                .collect(Collectors.joining("\n"));
    }

    /** One of each article, by somebody whose phone is on one card and whose e-mail is on another, who has nothing to pay. */
    static String body(String externalId) {
        String lines = IntStream.range(0, ARTICLES)
                .mapToObj(i -> "{\"sku\": \"" + article(i) + "\", \"quantity\": 1}")
                .collect(Collectors.joining(","));
        return """
        {"externalId": "%s", "customer": {"name": "Ivan", "phone": "+380440000001", "email": "2@example.com",
          "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk 1"}},
         "lines": [%s], "delivery": {"kind": "POST"}, "payment": {"method": "CARD"}}""".formatted(externalId, lines);
    }

    /** Sends an order to a process that dies after so many transactions. */
    void begin(String externalId, int transactions) {
        dying(transactions, intake -> intake.to("POST /orders").json(body(externalId)));
    }

    /** Cancels an order and dies when that is decided and not yet applied. */
    void beginToCancel(String orderId) {
        dying(1, intake -> intake.to("POST /orders/{orderId}/cancel")
                .path("orderId", orderId)
                .json("{\"reason\": \"by mistake\"}"));
    }

    private void dying(int transactions, Function<Http, Http.Answer> request) {
        AtomicInteger left = new AtomicInteger(transactions);
        Fault death = (call, real) -> {
            Object answer = real.proceed();
            if (call.operation().equals("transactWriteItems") && left.decrementAndGet() == 0) {
                throw new Died();
            }
            return answer;
        };
        DynamoDbClient doomed = Calls.failing(death).watch(DynamoDbClient.class, tables);
        Surroundings surroundings = Surroundings.of(
                template.function("order-intake").variables().in(names),
                Clock.systemUTC(),
                Map.of(DynamoDbClient.class, doomed));
        assertThatThrownBy(() -> {
                    Http.Answer answer = request.apply(Http.storefront(new OrderIntakeFunction(surroundings), CHANNEL));
                    throw new AssertionError("it lived and answered " + answer);
                })
                .isInstanceOf(Died.class);
    }
}
