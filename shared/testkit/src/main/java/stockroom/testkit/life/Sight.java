package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that the API shows at a quiet moment.
 *
 * @param stock every position that is shown
 * @param purchases purchase orders, whatever their status
 * @param rows what is kept with a version, by its path; missing nodes stand for what isn't found
 * @param pages what suppliers see behind the newest link that they have, by the number of the purchase order; a missing one has no letter
 */
record Sight(
        Instant at,
        List<JsonNode> orders,
        Map<KnownStock.Place, JsonNode> stock,
        List<JsonNode> purchases,
        List<JsonNode> cases,
        List<JsonNode> tasks,
        Map<String, JsonNode> rows,
        Map<String, String> pages) {}
