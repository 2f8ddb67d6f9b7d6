package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items by key, consistently, a hundred a request; what the service left for later is asked for again. */
public final class BatchReader {
  private static final int MAX_KEYS = 100;
  private static final int ATTEMPTS = 8;
  private static final long FIRST_PAUSE_MILLIS = 10;

  private final DynamoDbClient client;

  public BatchReader(DynamoDbClient client) {
    this.client = client;
  }

  /**
   * The items that are there, in no order.
   *
   * @throws Busy when throttling outlasts the retries
   */
  public List<Item> read(String table, List<Item> keys) {
    Set<Map<String, AttributeValue>> distinct = new LinkedHashSet<>();
    keys.forEach(key -> distinct.add(key.attributes()));
    List<Map<String, AttributeValue>> all = List.copyOf(distinct);
    List<Item> found = new ArrayList<>();
    for (int from = 0; from < all.size(); from += MAX_KEYS) {
      readPart(table, all.subList(from, Math.min(all.size(), from + MAX_KEYS)), found);
    }
    return found;
  }

  private void readPart(String table, List<Map<String, AttributeValue>> keys, List<Item> found) {
    List<Map<String, AttributeValue>> left = keys;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      List<Map<String, AttributeValue>> asked = left;
      BatchGetItemResponse answer = client.batchGetItem(
          request -> request.requestItems(Map.of(table, KeysAndAttributes.builder().keys(asked).consistentRead(true).build())));
      answer.responses().getOrDefault(table, List.of()).forEach(row -> found.add(Item.of(row)));
      KeysAndAttributes unread = answer.unprocessedKeys().get(table);
      left = unread == null ? List.of() : unread.keys();
      if (!left.isEmpty()) {
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    if (attempt == ATTEMPTS) {
      throw new Busy("gave up after " + ATTEMPTS + " attempts", new IllegalStateException("keys left unprocessed"));
    }
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(1, FIRST_PAUSE_MILLIS << attempt));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Busy("interrupted between attempts", interrupted);
    }
  }
}
