package stockroom.testkit.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table.
 *
 * @param id its logical id, such as {@code Orders}
 * @param attributeTypes S, N or B of each key attribute
 * @param key the attributes of its key: partition key, then the sort key if there is one
 * @param streamView such as NEW_IMAGE; empty when there is no stream
 * @param timeToLive the attribute that says when a row may go; empty when there is none
 */
public record Table(
        String id,
        Map<String, String> attributeTypes,
        List<String> key,
        List<Index> indexes,
        String streamView,
        String timeToLive) {

    /**
     * A global secondary index.
     *
     * @param projection ALL, KEYS_ONLY or INCLUDE
     * @param included the attributes besides the keys, with INCLUDE
     */
    public record Index(String name, List<String> key, String projection, List<String> included) {}

    /** The environment variable by which functions know it: {@code PURCHASE_ORDERS_TABLE} of PurchaseOrders. */
    public String variable() {
        String words = id.replaceAll("Table$", "").replaceAll("([a-z])([A-Z])", "$1_$2");
        return words.toUpperCase(Locale.ROOT) + "_TABLE";
    }
}
