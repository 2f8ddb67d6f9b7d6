package stockroom.dynamodb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The links by which suppliers reach their purchase orders (R47). Only a hash of a link's token is stored: whoever reads the table can't open
 * a page with what they find. Finding by hash tells nothing by its duration either.
 */
public final class SupplierLinkStore {
    private static final String HOUR = "hour";
    private static final String LEFT = "left";

    private final DynamoDbClient client;
    private final String table;

    public SupplierLinkStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /**
     * Where a link leads.
     *
     * @param hash of its token
     * @param hourOrEmpty the hour in which it was last used to write
     * @param left how often it may still be used in that hour
     */
    public record Link(String hash, String purchaseOrderId, Instant expiresAt, String hourOrEmpty, long left) {
        /** Whether it may still be used; DynamoDB deletes what has expired only days later. */
        public boolean isGoodAt(Instant now) {
            return now.isBefore(expiresAt);
        }

        /** Whether it was used as often as it may be in this hour. */
        public boolean isUsedUpAt(Instant now) {
            return hourOrEmpty.equals(hour(now)) && left <= 0;
        }
    }

    /** Makes the token open this purchase order's page. */
    public Change add(String token, String purchaseOrderId, Instant expiresAt) {
        return Change.put(
                        table,
                        key(hash(token))
                                .text("purchaseOrderId", purchaseOrderId)
                                .number("expiresAt", expiresAt.getEpochSecond()))
                .ifAbsent("pk")
                .named("link");
    }

    /** Where the token leads, expired or not. */
    public Optional<Link> find(String token) {
        String hash = hash(token);
        return ItemReader.read(client, table, key(hash))
                .map(row -> new Link(
                        hash,
                        row.text("purchaseOrderId"),
                        Instant.ofEpochSecond(row.number("expiresAt")),
                        row.optionalText(HOUR).orElse(""),
                        row.count(LEFT)));
    }

    /** Counts one use of the link; refused when this hour's are used up, or another use was counted meanwhile in a new hour. */
    public Change use(Link link, Instant now, int mostAnHour) {
        String hour = hour(now);
        Change change = Change.update(table, key(link.hash())).named("use");
        if (hour.equals(link.hourOrEmpty())) {
            return change.ifEquals(HOUR, hour).ifAtLeast(LEFT, 1).add(LEFT, -1);
        }
        change.set(HOUR, hour).set(LEFT, mostAnHour - 1L);
        return link.hourOrEmpty().isEmpty()
                ? change.ifPresent("pk").ifAbsent(HOUR)
                : change.ifEquals(HOUR, link.hourOrEmpty());
    }

    private static String hour(Instant now) {
        return Item.timeText(now.truncatedTo(ChronoUnit.HOURS));
    }

    private static Item key(String hash) {
        return Item.key("LINK#" + hash);
    }

    /** A token has 256 random bits, so a plain hash can't be searched for it. */
    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
