package stockroom.testkit.event;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stockroom.testkit.template.FunctionSpec;
import stockroom.testkit.template.Template;
import stockroom.testkit.template.Trigger;

/** The routes of the template's HTTP API. Where several match, the one with most literal parts wins, as at API Gateway. */
public final class RouteTable {
    private final List<Target> targets = new ArrayList<>();

    /** @param function its name */
    private record Target(Trigger.Route route, String function, List<String> parts) {
        long literals() {
            return parts.stream().filter(part -> !part.startsWith("{")).count();
        }
    }

    /** @param parameters the path's, decoded */
    public record Match(Trigger.Route route, String function, Map<String, String> parameters) {}

    public RouteTable(Template template) {
        for (FunctionSpec function : template.functions()) {
            for (Trigger.Route route : function.triggers(Trigger.Route.class)) {
                targets.add(new Target(route, function.name(), parts(route.path())));
            }
        }
        targets.sort(Comparator.comparingLong(Target::literals).reversed());
    }

    /** @throws IllegalArgumentException when the path's percent-encoding is broken */
    public Optional<Match> find(String method, String path) {
        List<String> asked = parts(path);
        for (Target target : targets) {
            if (target.route().method().equals(method) && target.parts().size() == asked.size()) {
                Map<String, String> parameters = new TreeMap<>();
                if (matches(target.parts(), asked, parameters)) {
                    return Optional.of(new Match(target.route(), target.function(), parameters));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean matches(List<String> pattern, List<String> asked, Map<String, String> parameters) {
        for (int i = 0; i < pattern.size(); i++) {
            String part = pattern.get(i);
            String value = URLDecoder.decode(asked.get(i).replace("+", "%2B"), StandardCharsets.UTF_8);
            if (part.startsWith("{") && !value.isEmpty()) {
                parameters.put(part.substring(1, part.length() - 1), value);
            } else if (!part.equals(value)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> parts(String path) {
        return List.of(path.split("/", -1));
    }
}
