package stockroom.dynamodb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** Storefronts' keys. Only a hash is stored: whoever reads the table can't use what it finds. */
public final class ApiKeyStore {
    private static final String KEY = "KEY";

    private final DynamoDbClient client;
    private final String table;

    public ApiKeyStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** The channel that this key belongs to. */
    public Optional<String> channelOf(String apiKey) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(table)
                .key(key(apiKey).attributes())
                .build();
        return Optional.of(client.getItem(request)).filter(a -> a.hasItem()).map(a -> Item.of(a.item())
                .text("channel"));
    }

    /** Makes the key valid for the channel. */
    public Change add(String apiKey, String channel) {
        return Change.put(table, key(apiKey).text("channel", channel)).ifAbsent("pk");
    }

    /** A key has 256 random bits, so a plain hash can't be searched for it; a slow one would only slow the storefront. */
    private static Item key(String apiKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(apiKey.getBytes(StandardCharsets.UTF_8));
            return Item.key("APIKEY#" + HexFormat.of().formatHex(hash), KEY);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
