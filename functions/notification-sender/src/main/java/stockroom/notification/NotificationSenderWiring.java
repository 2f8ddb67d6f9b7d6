package stockroom.notification;

import java.net.URI;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.MessageStore;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierLinkStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Inbox;
import stockroom.messaging.Post;
import stockroom.messaging.Queue;
import stockroom.messaging.Sqs;

/** Builds this function's object graph, once. */
final class NotificationSenderWiring {
    private NotificationSenderWiring() {}

    static SendLetters sendLetters(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        Transactor transactor = new Transactor(client, surroundings.machine().pause());
        Queue queue = new Queue(
                surroundings.client(SqsClient.class, Sqs::client), surroundings.variable("NOTIFICATIONS_QUEUE_URL"));
        MailServer server = mailServer(surroundings);
        return new SendLetters(
                supplierLetters(surroundings, client, server),
                new Deliveries(
                        new MessageStore(client, surroundings.variable("MESSAGES_TABLE")),
                        new SupplierLinkStore(client, surroundings.variable("MESSAGES_TABLE")),
                        new ExceptionStore(client, surroundings.variable("EXCEPTIONS_TABLE")),
                        new Inbox(surroundings.variable("INBOX_TABLE")),
                        transactor),
                surroundings.client(Post.class, environment -> new SmtpPost(server, surroundings.clock())),
                queue::showAgain,
                surroundings.machine(),
                surroundings.clock());
    }

    private static SupplierLetters supplierLetters(
            Surroundings surroundings, DynamoDbClient client, MailServer server) {
        return new SupplierLetters(
                new PurchaseOrderStore(client, surroundings.variable("PURCHASE_ORDERS_TABLE")),
                new SupplierStore(client, surroundings.variable("SUPPLIERS_TABLE")),
                new OfferStore(client, surroundings.variable("OFFERS_TABLE")),
                new ProductStore(client, surroundings.variable("PRODUCTS_TABLE")),
                new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE")),
                new Sender(
                        surroundings.variable("SHOP_NAME"),
                        server.domain(),
                        URI.create(surroundings.variable("PUBLIC_URL"))));
    }

    private static MailServer mailServer(Surroundings surroundings) {
        return new MailServer(
                surroundings.variable("MAIL_HOST"),
                Integer.parseInt(surroundings.variable("MAIL_PORT")),
                surroundings.variable("MAIL_ENCRYPTION"),
                surroundings.variable("MAIL_USER"),
                surroundings.variable("MAIL_PASSWORD"),
                surroundings.variable("MAIL_FROM"));
    }
}
