package stockroom.dynamodb;

import java.util.Map;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.settings.Configuration;

/**
 * The shop's rows as they stood at one moment: what it decided, and the versions that its editors need.
 *
 * @param version of the settings; 0 before the first edit
 * @param currencyFixed a product has a price, so the currency stays for ever
 * @param channelVersions of those that somebody described
 * @param warehouseVersions of those that somebody described
 */
public record Shop(
        Configuration configuration,
        long version,
        boolean currencyFixed,
        Map<String, Long> channelVersions,
        Map<WarehouseId, Long> warehouseVersions) {
    public Shop {
        channelVersions = Map.copyOf(channelVersions);
        warehouseVersions = Map.copyOf(warehouseVersions);
    }
}
