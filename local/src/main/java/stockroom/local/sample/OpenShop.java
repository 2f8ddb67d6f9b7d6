package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;

/** Fills an empty shop with everything that must be there before the first order, through its settings and imports. */
final class OpenShop {
    private final ShopClient shop;
    private final Jobs jobs;
    private final Progress progress;

    OpenShop(ShopClient shop, Progress progress) {
        this.shop = shop;
        this.jobs = new Jobs(shop);
        this.progress = progress;
    }

    /** @param trade how the suppliers do business */
    void with(Collection<Article> articles, Function<MadeUpSupplier, MadeUpTrade> trade) {
        ObjectNode settings =
                ShopClient.object().put("currency", Pounds.CURRENCY).put("shopTimeZone", SampleCalendar.ZONE.getId());
        shop.owner("PUT", "/staff/settings", settings).good();
        shop.owner(
                        "PUT",
                        "/staff/warehouses/" + OpeningSheets.WAREHOUSE,
                        ShopClient.object().put("city", MadeUpTerms.WAREHOUSE_CITY))
                .good();
        importInto("products", OpeningSheets.products(articles));
        importInto("suppliers", OpeningSheets.suppliers(trade));
        importInto("offers", OpeningSheets.offers(articles, trade));
        importInto("stock", OpeningSheets.stock(articles));
        setMinimums(articles);
    }

    private void importInto(String kind, String csv) {
        progress.show("importing " + kind);
        JsonNode report = jobs.result(shop.ownerCsv("/staff/imports/" + kind, csv));
        JsonNode rejected = report.path("rejected");
        if (!rejected.isArray() || !rejected.isEmpty()) {
            throw new SampleFailed("the import of " + kind + " should take every row, but says " + report);
        }
        progress.done("%,d %s imported".formatted(report.path("rows").asInt(), kind));
    }

    private void setMinimums(Collection<Article> articles) {
        int set = 0;
        for (Article article : articles) {
            set += MadeUpStock.minimum(article)
                    .map(minimum -> setMinimum(article.sku(), minimum))
                    .orElse(0);
            progress.show("minimum stock of %,d articles".formatted(set));
        }
        progress.done("%,d articles have a minimum stock".formatted(set));
    }

    private int setMinimum(String sku, MadeUpStock.Minimum minimum) {
        shop.owner(
                        "PUT",
                        "/staff/stock/" + sku + "/" + OpeningSheets.WAREHOUSE + "/minimum",
                        ShopClient.object().put("minimum", minimum.minimum()).put("target", minimum.target()))
                .good();
        return 1;
    }
}
