package stockroom.local.control;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.settings.PriceAuthority;
import stockroom.dynamodb.ApiKeyStore;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Transactor;

/** The channels that a local run begins with. Their keys are made once, so that a reset doesn't lock a storefront out. */
public final class Channels {
    /** A channel and the key that it is called with. */
    public record Channel(String name, PriceAuthority priceAuthority, String apiKey) {}

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<Channel> channels = List.of(
            new Channel("web", PriceAuthority.CATALOGUE, secret()),
            new Channel("marketplace", PriceAuthority.CHANNEL, secret()));
    private final Map<String, String> secrets = Map.of("webhookSecret", secret(), "telephonySecret", secret());

    public List<Channel> all() {
        return channels;
    }

    /** The one that examples use. */
    public Channel first() {
        return channels.get(0);
    }

    /** What signs messages from outside, by the name that the control port gives it. */
    Map<String, String> secrets() {
        return secrets;
    }

    /** The variables of a function that checks signatures: here every payment provider signs with the one secret. */
    public Map<String, String> signing() {
        String secret = webhookSecret();
        return Map.of("WEBHOOK_SECRET", secret, "STRIPE_SECRET", secret, "LIQPAY_PRIVATE_KEY", secret);
    }

    /** With which payment providers sign. */
    public String webhookSecret() {
        return requireNonNull(secrets.get("webhookSecret"));
    }

    /** Writes them into an empty settings table. */
    public void seed(DynamoDbClient client, String settingsTable) {
        ConfigurationStore configuration = new ConfigurationStore(client, settingsTable);
        ApiKeyStore keys = new ApiKeyStore(client, settingsTable);
        Transactor transactor = new Transactor(client);
        for (Channel channel : channels) {
            List<Change> changes = new ArrayList<>(configuration.channel(channel.name(), channel.priceAuthority(), 0));
            changes.add(keys.add(channel.apiKey(), channel.name()));
            transactor.commit(changes);
        }
    }

    private static String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
