package stockroom.local.control;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stockroom.local.http.StaffTokens;
import stockroom.local.mail.ReceivedLetter;
import stockroom.testkit.ShortMessage;

/** What the control port may do with the running shop. */
public interface ShopControl {
    /** Whether the start, with its sample, is over. */
    boolean isReady();

    Instant now();

    Channels channels();

    StaffTokens tokens();

    /** Sets the clock; ticks that fall due on the way forward fire in order. */
    void travelTo(Instant moment);

    /** Fires a function's schedule now and gives its answer; empty when there is no such schedule. */
    Optional<JsonNode> fire(String function);

    /** Waits until streams and queues are drained; gives what is not, empty when all are. */
    Optional<String> settle();

    /** The letters that were sent, oldest first. */
    List<ReceivedLetter> letters();

    /** What was sent to phones, oldest first. */
    List<ShortMessage> shortMessages();

    /** Empties every table and queue and sets the clock to the machine's time. */
    void reset();
}
