package stockroom.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;

/** The outbox: where a decision's transaction leaves its event (I6), and what the relay reads. */
public final class Outbox {
  /** How many parts the index of pending rows has. */
  public static final int PENDING_SHARDS = 4;

  /** The attribute that holds a row in the index of rows not yet published. */
  public static final String PENDING = "pendingShard";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String table;

  public Outbox(String table) {
    this.table = table;
  }

  /** The outbox row of an event, for the transaction of the change that it announces. A version announced twice refuses the transaction. */
  public Change announce(Event event) {
    Item row = Item.key(event.aggregateId())
        .number("sk", event.aggregateVersion())
        .text("type", event.type())
        .text("by", event.cause().by())
        .text("requestId", event.cause().requestId())
        .time("occurredAt", event.cause().at())
        .text("data", json(event))
        .text(PENDING, Integer.toString(Math.floorMod(event.aggregateId().hashCode(), PENDING_SHARDS)));
    return Change.put(table, row).ifAbsent("pk").named("event");
  }

  private static String json(Event event) {
    try {
      return JSON.writeValueAsString(event.data());
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("event data must be texts, numbers, lists and maps", impossible);
    }
  }
}
