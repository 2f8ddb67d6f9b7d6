package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.customer.Contact;
import stockroom.domain.customer.Customer;
import stockroom.domain.customer.Customer.RecentOrder;
import stockroom.domain.customer.Email;
import stockroom.domain.customer.Phone;
import stockroom.domain.messaging.Channel;

/** Customers' cards, found by phone and e-mail through look-up rows of the same table, written in the same transaction. */
public final class CustomerStore {
    private static final String PHONE = "PHONE#";
    private static final String EMAIL = "EMAIL#";

    private final DynamoDbClient client;
    private final String table;

    public CustomerStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    static Item phoneKey(Phone phone) {
        return Item.key(PHONE + phone.e164());
    }

    static Item emailKey(Email email) {
        return Item.key(EMAIL + email.address());
    }

    /** A look-up row is no card, whoever asks for it by its key. */
    public Optional<Customer> find(String customerId) {
        return ItemReader.read(client, table, Item.key(customerId))
                .filter(row -> row.has("name"))
                .map(CustomerStore::card);
    }

    /** The card of this phone, where there is one. */
    public Optional<String> idByPhone(Phone phone) {
        return lookups(new Contact(phone, null)).byPhone();
    }

    /** Which cards these contacts lead to, in one request. */
    public Lookups lookups(Contact contact) {
        List<Item> keys = new ArrayList<>();
        contact.phone().ifPresent(p -> keys.add(phoneKey(p)));
        contact.email().ifPresent(e -> keys.add(emailKey(e)));
        return lookups(contact, new BatchReader(client).read(table, keys));
    }

    static Lookups lookups(Contact contact, List<Item> rows) {
        Map<String, String> cards = new HashMap<>();
        rows.forEach(row -> cards.put(row.text("pk"), row.text("customerId")));
        return new Lookups(
                contact.phone().map(p -> phoneKey(p).text("pk")).map(cards::get),
                contact.email().map(e -> emailKey(e).text("pk")).map(cards::get));
    }

    /**
     * The card after an order, and the look-up rows that lead to it from contacts which nobody had. Refused as {@code customer} when the card
     * changed, as {@code phone} or {@code email} when somebody else just took the contact.
     */
    public List<Change> write(Customer card, Contact contact, Lookups found) {
        List<Change> changes = new ArrayList<>();
        changes.add(
                card.version() == 1
                        ? Change.put(table, item(card)).ifAbsent("pk").named("customer")
                        : replace(card));
        contact.phone()
                .filter(p -> found.byPhone().isEmpty())
                .ifPresent(p -> changes.add(lookup(phoneKey(p), card).named("phone")));
        contact.email()
                .filter(e -> found.byEmail().isEmpty())
                .ifPresent(e -> changes.add(lookup(emailKey(e), card).named("email")));
        return changes;
    }

    /** Which cards an order's contacts lead to. */
    public record Lookups(Optional<String> byPhone, Optional<String> byEmail) {}

    private Change lookup(Item key, Customer card) {
        return Change.put(table, key.text("customerId", card.id())).ifAbsent("pk");
    }

    /** The card in place of the version before it; refused as {@code customer} when it changed. */
    public Change replace(Customer card) {
        return Change.put(table, item(card))
                .ifEquals("version", card.version() - 1)
                .named("customer");
    }

    private static Item item(Customer card) {
        Item row = Item.key(card.id())
                .text("name", card.name())
                .texts("phones", card.phones().stream().map(Phone::e164).toList())
                .texts("emails", card.emails().stream().map(Email::address).toList())
                .list(
                        "recent",
                        card.recent().stream()
                                .map(r -> Item.empty()
                                        .text("orderId", r.orderId())
                                        .text("content", r.content())
                                        .time("takenAt", r.takenAt()))
                                .toList())
                .number("version", card.version());
        return card.declined().isEmpty()
                ? row
                : row.texts(
                        "declined",
                        card.declined().stream().map(Channel::name).sorted().toList());
    }

    private static Customer card(Item item) {
        return new Customer(
                item.text("pk"),
                item.text("name"),
                item.texts("phones").stream().map(Phone::new).toList(),
                item.texts("emails").stream().map(Email::new).toList(),
                item.list("recent").stream()
                        .map(r -> new RecentOrder(r.text("orderId"), r.text("content"), r.time("takenAt")))
                        .toList(),
                item.texts("declined").stream().map(Channel::valueOf).collect(Collectors.toSet()),
                item.number("version"));
    }
}
