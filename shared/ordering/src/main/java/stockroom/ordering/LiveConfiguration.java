package stockroom.ordering;

import java.util.concurrent.atomic.AtomicReference;
import stockroom.domain.settings.Configuration;
import stockroom.dynamodb.ConfigurationStore;

/**
 * The configuration as last read. Intake learns the generation in force with the order's own read, so a kept configuration costs no request and
 * is never acted on when it is out of date.
 */
final class LiveConfiguration {
    private final ConfigurationStore store;
    private final AtomicReference<Configuration> kept = new AtomicReference<>();

    LiveConfiguration(ConfigurationStore store) {
        this.store = store;
    }

    Configuration get() {
        Configuration configuration = kept.get();
        return configuration == null ? renewed() : configuration;
    }

    Configuration renewed() {
        Configuration fresh = store.read();
        kept.set(fresh);
        return fresh;
    }
}
