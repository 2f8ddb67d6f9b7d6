package stockroom.local.sample;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The made-up client of every order; a phone number belongs to one customer's number only. */
final class MadeUpClients {
    private final Map<String, MadeUpClient> known = new HashMap<>();
    private final Map<Country, Integer> phonesGiven = new EnumMap<>(Country.class);

    /** @param orders in the order of time, by which phone numbers are given out */
    MadeUpClients(List<SampleOrder> orders) {
        orders.stream().filter(order -> !order.customerId().isEmpty()).forEach(this::meet);
    }

    private void meet(SampleOrder order) {
        known.computeIfAbsent(order.customerId(), customerId -> {
            Country country = Country.named(order.country());
            return MadeUpClient.known(customerId, country, phonesGiven.merge(country, 1, Integer::sum) - 1);
        });
    }

    MadeUpClient of(SampleOrder order) {
        MadeUpClient client = known.get(order.customerId());
        return client != null ? client : MadeUpClient.walkIn(order.externalId(), Country.named(order.country()));
    }
}
