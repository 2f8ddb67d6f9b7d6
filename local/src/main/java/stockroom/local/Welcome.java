package stockroom.local;

import java.io.PrintStream;
import java.time.Duration;
import stockroom.testkit.template.Template;
import stockroom.testkit.template.Trigger;

/** What a person reads when the shop has started. */
final class Welcome {
    private Welcome() {}

    static void print(PrintStream console, Template template, LocalShop shop, long beganNanos) {
        long routes = template.functions().stream()
                .mapToLong(function -> function.triggers(Trigger.Route.class).size())
                .sum();
        LocalApi api = shop.api();
        console.printf(
                "%nStockroom runs here, wired from template.yaml, %.1f s after its start:%n", seconds(beganNanos));
        console.printf(
                "  API        %s  (%d routes, %d functions)%n",
                api.api(), routes, template.functions().size());
        console.printf("  control    %s  (clock, tokens, settle, reset)%n", api.control());
        console.printf(
                "  in memory  %d tables, %d queues, %d topics%n",
                template.tables().size(),
                template.queues().size(),
                template.topics().size());
        console.printf(
                "Try:%n  curl -s -H 'x-api-key: %s' '%s/products?limit=3'%n",
                shop.channels().first().apiKey(), api.api());
        console.printf(
                "A staff token:%n  curl -s -X POST -d '{\"role\": \"owner\", \"name\": \"me\"}' %s/token%n",
                api.control());
        console.println("Ctrl-C ends it.");
        console.println("Ready");
    }

    private static double seconds(long beganNanos) {
        return Duration.ofNanos(System.nanoTime() - beganNanos).toMillis() / 1000.0;
    }
}
