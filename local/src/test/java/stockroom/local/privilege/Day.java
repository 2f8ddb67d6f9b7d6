package stockroom.local.privilege;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.local.LocalOptions;
import stockroom.local.LocalShop;
import stockroom.testkit.EmbeddedDynamoDb;
import stockroom.testkit.Tables;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Permissions.Grant;
import stockroom.testkit.template.Template;

/**
 * The day on which everything happens that ever does, lived once for all who ask about it.
 *
 * @param used by function, the grants of its role that its calls needed
 * @param called the routes that were called, as the template has them
 * @param events the types of event that were published
 * @param complaints what functions failed with
 */
record Day(Map<String, Set<Grant>> used, Set<String> called, Set<String> events, String complaints) {
    static final Template TEMPLATE = Template.ofThisProject();
    static final String PREFIX = "privilege-";
    static final Names NAMES = new Names(PREFIX, "http://queues.invalid");

    private static final class Lived {
        private static final Day ONE = live();
    }

    static Day lived() {
        return Lived.ONE;
    }

    private static Day live() {
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        DynamoDbClient tables = EmbeddedDynamoDb.shared().client();
        SentMessages messages = new SentMessages();
        try (LocalShop shop = LocalShop.start(
                TEMPLATE,
                LocalOptions.empty(0, 0),
                PREFIX,
                messages,
                new PrintStream(complaints, true, StandardCharsets.UTF_8))) {
            Desk desk = new Desk(shop);
            new WorkingDay(desk).live();
            PurchaseLives purchases = new PurchaseLives(desk, tables, NAMES);
            purchases.live();
            purchases.die();
            LongOrders longOrders = new LongOrders(TEMPLATE, NAMES, tables);
            new AccidentDay(desk, longOrders, tables, NAMES).live();
            new PaymentLives(desk, longOrders, tables, NAMES).live();
            new SupplierHours(desk, longOrders).live();
            Map<String, String> names = new Tables(tables, TEMPLATE.tables(), NAMES).environment();
            new LostAndFound(desk).live();
            new QuietNight(desk).live();
            new SupplierVisit(desk, tables, names::get).live();
            new ParkedMessages(desk, messages).live();
            new LostLetters(desk, tables, names::get, () -> complaints.toString(StandardCharsets.UTF_8)).live();
            // While an event is on its way, the auditor looks for it among the dead letters.
            desk.get("GET /staff/audit");
            return new Day(
                    shop.grantsUsed(), desk.called(), events(tables), complaints.toString(StandardCharsets.UTF_8));
        }
    }

    private static Set<String> events(DynamoDbClient tables) {
        Set<String> types = new TreeSet<>();
        tables.scanPaginator(r -> r.tableName(NAMES.name("OutboxTable")))
                .items()
                .forEach(row -> types.add(row.get("type").s()));
        return types;
    }
}
