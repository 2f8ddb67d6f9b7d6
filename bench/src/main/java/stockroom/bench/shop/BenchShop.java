package stockroom.bench.shop;

import java.util.concurrent.atomic.AtomicInteger;
import stockroom.local.ClientWatch;
import stockroom.local.LocalOptions;
import stockroom.local.LocalShop;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/** A local run with a made-up shop in it, on free ports. */
public final class BenchShop implements AutoCloseable {
    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final int THREADS = 4;

    private final LocalShop local;
    private final Names names;
    private final Api api;

    private BenchShop(LocalShop local, Names names) {
        this.local = local;
        this.names = names;
        this.api = new Api(local.api());
    }

    /**
     * Starts it and loads the shop through its own imports.
     *
     * @param watch sees what its functions ask AWS for
     */
    public static BenchShop open(ShopSize size, ClientWatch watch) {
        LocalOptions freePorts = LocalOptions.empty(0, 0);
        String prefix = "bench" + OPENED.incrementAndGet() + "-";
        BenchShop shop = new BenchShop(
                LocalShop.start(Template.ofThisProject(), freePorts, prefix, watch, System.err), new Names(prefix, ""));
        shop.load(size);
        return shop;
    }

    public Api api() {
        return api;
    }

    /** A table's name in DynamoDB Local, by its id in the template. */
    public String table(String id) {
        return names.name(id);
    }

    private void load(ShopSize size) {
        api.owner("PUT", "/staff/settings", "{\"currency\": \"" + Sheets.CURRENCY + "\"}");
        api.owner("PUT", "/staff/warehouses/main", "{\"city\": \"Kyiv\"}");
        api.load("products", Sheets.products(size));
        api.load("suppliers", Sheets.suppliers(size));
        api.load("offers", Sheets.offers(size));
        api.load("stock", Sheets.stock(size));
        if (size.minimum() > 0) {
            String body = "{\"minimum\": %d, \"target\": %d}".formatted(size.minimum(), size.target());
            Load.rate(
                    THREADS,
                    0,
                    size.products(),
                    p -> api.owner("PUT", "/staff/stock/" + Sheets.sku(p) + "/main/minimum", body));
        }
        api.settle();
    }

    @Override
    public void close() {
        local.close();
    }
}
