package stockroom.domain.delivery;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Which delivery kinds are offered where (R8): post everywhere, courier and pickup only in a warehouse's city. */
public final class OfferedDelivery {
    private OfferedDelivery() {}

    /** @param warehouseCities the cities of the shop's warehouses; a shop that states none limits nothing */
    public static Set<DeliveryKind> in(String city, Collection<String> warehouseCities) {
        boolean local = warehouseCities.isEmpty() || warehouseCities.stream().anyMatch(c -> City.same(c, city));
        return local ? EnumSet.allOf(DeliveryKind.class) : EnumSet.of(DeliveryKind.POST);
    }
}
