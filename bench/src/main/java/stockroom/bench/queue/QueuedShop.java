package stockroom.bench.queue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.domain.catalog.Product;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.queue.Goods;
import stockroom.domain.queue.Margin;
import stockroom.domain.queue.Membership;
import stockroom.domain.queue.QueueRules;
import stockroom.domain.queue.Standing;
import stockroom.domain.queue.Worth;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.QueueRow;
import stockroom.dynamodb.QueueStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.lambda.json.Json;
import stockroom.ordering.OrderingWiring;
import stockroom.ordering.json.OrderRequest;
import stockroom.stafforders.StaffOrdersFunction;
import stockroom.testkit.Http;
import stockroom.testkit.MovableClock;
import stockroom.testkit.fault.Call;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.model.IndexLag;
import stockroom.testkit.model.ModelDynamoDb;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/** So many orders that wait for an operator, alike but for their margins and ages, in the model of DynamoDB. */
public final class QueuedShop {
    private static final Names NAMES = new Names("bench-", "http://queues.invalid");
    private static final Instant NOW = Instant.parse("2026-11-19T08:15:30Z");
    private static final Duration OLDEST = Duration.ofHours(30);
    private static final int MARGINS = 90;

    private final Clock clock = new MovableClock(NOW);
    private final DynamoDbClient model;
    private final Map<String, String> variables = new HashMap<>();

    public QueuedShop(int orders) {
        Template template = Template.ofThisProject();
        this.model = new ModelDynamoDb(template.tables(), NAMES, clock, IndexLag.none()).client();
        for (FunctionSpec function : template.functions()) {
            variables.putAll(function.variables().in(NAMES));
        }
        fill(orders);
    }

    /** The requests of one operator who asks what to do next, in their order. */
    public List<String> next() {
        Calls calls = Calls.counted();
        StaffOrdersFunction function = new StaffOrdersFunction(surroundings(calls.watch(DynamoDbClient.class, model)));
        Http.Answer answer = Http.staff(function, "Iryna", "[operator]")
                .to("POST /staff/queue/next")
                .send();
        if (answer.status() != 200) {
            throw new IllegalStateException("nobody was given anything: " + answer);
        }
        return calls.made().stream().map(Call::operation).toList();
    }

    private void fill(int orders) {
        Product cup = new Product(
                Sku.of("cup"),
                "Cup",
                Money.of(1_000, "UAH"),
                new BasisPoints(2_000),
                Product.Size.UNKNOWN,
                true,
                false,
                null,
                null,
                List.of(),
                1);
        Transactor transactor = new Transactor(model);
        transactor.write(new ProductStore(model, table("PRODUCTS_TABLE")).put(cup, NOW));
        Map<String, AttributeValue> order = taken();
        QueueStore queue = new QueueStore(model, table("ORDERS_TABLE"));
        QueueRules rules = QueueRules.of(Settings.DEFAULTS);
        for (int i = 0; i < orders; i++) {
            String id = "o-%06d".formatted(i);
            Map<String, AttributeValue> copy = new HashMap<>(order);
            copy.put("pk", Item.ofText(id));
            model.putItem(request -> request.tableName(table("ORDERS_TABLE")).item(copy));
            Instant since = NOW.minus(OLDEST.multipliedBy(i).dividedBy(orders));
            transactor.write(queue.write(row(id, since, i % MARGINS, rules), rules, NOW));
        }
    }

    private static QueueRow row(String id, Instant since, int margin, QueueRules rules) {
        Worth worth = new Worth(Goods.ALL_IN_STOCK, DeliveryKind.POST, PaymentStatus.ON_DELIVERY, Margin.of(margin));
        return QueueRow.first(id).scored(Optional.of(new Standing(new Membership(since, since), worth)), rules, 1);
    }

    /** The row of an order that is taken as storefronts do. */
    private Map<String, AttributeValue> taken() {
        String body = """
        {"externalId": "1", "customer": {"name": "Ivan", "phone": "+380441234567",
          "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk 1"}},
         "lines": [{"sku": "cup", "quantity": 1}], "delivery": {"kind": "POST"}, "payment": {"method": "CASH_ON_DELIVERY"}}""";
        String id = new OrderingWiring(surroundings(model))
                .takeOrder()
                .take(
                        Json.read(body.getBytes(StandardCharsets.UTF_8), fields -> OrderRequest.parse(fields, "web")),
                        new Cause("web", "bench", NOW))
                .fold(order -> order.id(), order -> order.id(), refusal -> {
                    throw new IllegalStateException(refusal.toString());
                });
        return model.getItem(request -> request.tableName(table("ORDERS_TABLE"))
                        .key(Item.key(id, "ORDER").attributes()))
                .item();
    }

    private Surroundings surroundings(DynamoDbClient client) {
        return Surroundings.of(variables, clock, Map.of(DynamoDbClient.class, client));
    }

    private String table(String variable) {
        return surroundings(model).variable(variable);
    }
}
