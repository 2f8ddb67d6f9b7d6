package stockroom.staffstock;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.dynamodb.ApiKeyStore;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.JobStore;
import stockroom.dynamodb.MovementStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.RateStore;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.lambda.csv.CsvImport;
import stockroom.lambda.csv.Imports;
import stockroom.lambda.job.JobAnswers;
import stockroom.lambda.job.Jobs;
import stockroom.messaging.Outbox;
import stockroom.messaging.Queue;
import stockroom.messaging.Sqs;

/** Builds this function's object graph, once. */
final class StaffStockWiring {
    static final String PRODUCTS = "import-products";
    static final String STOCK = "import-stock";

    final ProductRoutes products;
    final StockRoutes stock;
    final KeepMinimum minimum;
    final SettingsRoutes settings;
    final ShopRowRoutes shop;
    final RateRoutes rates;
    final Imports imports;
    final Jobs jobs;
    final JobAnswers jobAnswers;

    StaffStockWiring(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        Transactor transactor = new Transactor(client, surroundings.machine().pause());
        ConfigurationStore configuration = new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE"));
        ProductStore productStore = new ProductStore(client, surroundings.variable("PRODUCTS_TABLE"));
        StockStore stockStore = new StockStore(client, surroundings.variable("POSITIONS_TABLE"));
        MovementStore movements = new MovementStore(surroundings.variable("MOVEMENTS_TABLE"));
        Outbox outbox = new Outbox(surroundings.variable("OUTBOX_TABLE"));
        JobStore jobStore = new JobStore(client, surroundings.variable("JOBS_TABLE"), transactor);
        Queue queue =
                new Queue(surroundings.client(SqsClient.class, Sqs::client), surroundings.variable("JOBS_QUEUE_URL"));
        Places places = new Places(configuration, productStore);

        products = new ProductRoutes(
                productStore, new KeepProduct(productStore, configuration, stockStore, outbox, transactor));
        stock = new StockRoutes(
                configuration,
                productStore,
                stockStore,
                new CountStock(places, stockStore, movements, outbox, transactor));
        minimum = new KeepMinimum(places, stockStore, outbox, transactor);
        settings = new SettingsRoutes(configuration, transactor);
        shop = new ShopRowRoutes(
                configuration,
                new ApiKeyStore(client, surroundings.variable("SETTINGS_TABLE")),
                transactor,
                surroundings.machine());
        rates = new RateRoutes(
                configuration, new RateStore(client, surroundings.variable("SETTINGS_TABLE")), transactor);
        imports = new Imports()
                .with(PRODUCTS, CsvImport.rowByRow(ProductTerms::ofRow, products::take))
                .with(STOCK, CsvImport.rowByRow(CountRequest::ofRow, stock::take));
        jobs = new Jobs(jobStore, surroundings, queue::send, imports.works());
        jobAnswers = new JobAnswers(jobStore);
    }
}
