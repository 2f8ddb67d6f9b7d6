package stockroom.testkit.life;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** What lies between people and the shop: time, and requests that may be lost either way. */
interface Street {
    Instant now();

    void later(Duration wait, Runnable then);

    /** The answer comes once; where it is lost, an {@link Answer} of status 0 comes when nobody waits any longer. */
    void send(Ask ask, Consumer<Answer> then);

    /** The paths to which letters of the shop lead whose subject names this, the oldest letter's first. */
    List<String> links(String subject);
}
