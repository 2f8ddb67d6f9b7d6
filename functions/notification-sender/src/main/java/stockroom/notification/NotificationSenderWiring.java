package stockroom.notification;

import java.net.URI;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.documents.client.Links;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.CustomerStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.MessageStore;
import stockroom.dynamodb.MessageStore.Due;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierLinkStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.dynamodb.TurnStore;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Inbox;
import stockroom.messaging.Outbox;
import stockroom.messaging.Post;
import stockroom.messaging.Queue;
import stockroom.messaging.ShortMessages;
import stockroom.messaging.Sns;
import stockroom.messaging.Sqs;

/** Builds this function's object graph, once. */
final class NotificationSenderWiring {
    final SendMessages sendMessages;
    final ReleaseHeld releaseHeld;
    final TemplateRoutes templates;
    final OptOutRoutes optOuts;

    private final Surroundings surroundings;
    private final DynamoDbClient client;

    NotificationSenderWiring(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        Transactor transactor = new Transactor(client, surroundings.machine().pause());
        Queue queue = new Queue(
                surroundings.client(SqsClient.class, Sqs::client), surroundings.variable("NOTIFICATIONS_QUEUE_URL"));
        MessageStore messages = new MessageStore(client, surroundings.variable("MESSAGES_TABLE"));
        Deliveries deliveries = new Deliveries(
                messages,
                new ExceptionStore(client, surroundings.variable("EXCEPTIONS_TABLE")),
                new Inbox(surroundings.variable("INBOX_TABLE")),
                transactor,
                surroundings.clock());
        MailServer server = mailServer();
        Post post = surroundings.client(Post.class, environment -> new SmtpPost(server, surroundings.clock()));
        Sender sender = new Sender(
                surroundings.variable("SHOP_NAME"), server.domain(), URI.create(surroundings.variable("PUBLIC_URL")));
        CustomerStore customers = new CustomerStore(client, surroundings.variable("CUSTOMERS_TABLE"));
        ClientMessages clientMessages = clientMessages(sender, customers);
        sendMessages = new SendMessages(
                suppliers(sender, deliveries, post),
                clients(clientMessages, sender, deliveries, post, askPerson(transactor)),
                deliveries,
                queue::showAgain);
        templates = new TemplateRoutes(clientMessages);
        optOuts = new OptOutRoutes(customers, transactor);
        releaseHeld =
                new ReleaseHeld(messages, transactor, due -> queue.sendAll(due, Due::event), surroundings.machine());
    }

    private TellSuppliers suppliers(Sender sender, Deliveries deliveries, Post post) {
        return new TellSuppliers(
                new SupplierLetters(
                        new PurchaseOrderStore(client, surroundings.variable("PURCHASE_ORDERS_TABLE")),
                        new SupplierStore(client, surroundings.variable("SUPPLIERS_TABLE")),
                        new OfferStore(client, surroundings.variable("OFFERS_TABLE")),
                        new ProductStore(client, surroundings.variable("PRODUCTS_TABLE")),
                        new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE")),
                        sender),
                new SupplierLinkStore(client, surroundings.variable("MESSAGES_TABLE")),
                deliveries,
                post,
                surroundings.machine(),
                surroundings.clock());
    }

    private ClientMessages clientMessages(Sender sender, CustomerStore customers) {
        return new ClientMessages(
                orders(),
                customers,
                new ProductStore(client, surroundings.variable("PRODUCTS_TABLE")),
                new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE")),
                sender.shop(),
                new Links(surroundings.variable("ORDER_PAGE"), surroundings.variable("PAYMENT_PAGE")));
    }

    private AskPerson askPerson(Transactor transactor) {
        return new AskPerson(
                orders(),
                new TaskStore(client, surroundings.variable("TASKS_TABLE")),
                new Outbox(surroundings.variable("OUTBOX_TABLE")),
                transactor,
                surroundings.clock());
    }

    private OrderStore orders() {
        return new OrderStore(client, surroundings.variable("ORDERS_TABLE"));
    }

    private TellClients clients(
            ClientMessages clientMessages, Sender sender, Deliveries deliveries, Post post, AskPerson askPerson) {
        return new TellClients(
                clientMessages,
                new TurnStore(surroundings.variable("MESSAGES_TABLE")),
                deliveries,
                new Carriers(post, new ShortMessages(surroundings.client(SnsClient.class, Sns::askingOnce)), sender),
                askPerson,
                surroundings.clock());
    }

    private MailServer mailServer() {
        return new MailServer(
                surroundings.variable("MAIL_HOST"),
                Integer.parseInt(surroundings.variable("MAIL_PORT")),
                surroundings.variable("MAIL_ENCRYPTION"),
                surroundings.variable("MAIL_USER"),
                surroundings.variable("MAIL_PASSWORD"),
                surroundings.variable("MAIL_FROM"));
    }
}
