package stockroom.local.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stockroom.testkit.template.Names;

/** A stack of CloudFormation. Speaks its Query protocol: the SDK's client would be a large dependency for three calls. */
final class Stack {
    private static final String NAME = "stockroom";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final long CHECK_MILLIS = 250;
    private static final Pattern STATUS = Pattern.compile("<StackStatus>([A-Z_]+)</StackStatus>");
    private static final Pattern RESOURCE = Pattern.compile(
            "<LogicalResourceId>([^<]+)</LogicalResourceId>.*?" + "<PhysicalResourceId>([^<]+)</PhysicalResourceId>",
            Pattern.DOTALL);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;

    private Stack(URI endpoint) {
        this.endpoint = endpoint;
    }

    /** Creates everything in the template and waits until it is there. */
    static Stack deploy(URI endpoint, String template) {
        Stack stack = new Stack(endpoint);
        stack.call(
                "CreateStack",
                Map.of(
                        "TemplateBody", template,
                        "Capabilities.member.1", "CAPABILITY_AUTO_EXPAND",
                        "OnFailure", "DO_NOTHING"));
        long end = System.nanoTime() + LONGEST.toNanos();
        String status = stack.status();
        while (status.equals("CREATE_IN_PROGRESS") && System.nanoTime() < end) {
            pause();
            status = stack.status();
        }
        if (!status.equals("CREATE_COMPLETE")) {
            throw new IllegalStateException(
                    "the stack is " + status + ": " + stack.call("DescribeStackEvents", Map.of()));
        }
        return stack;
    }

    /** Logical id → what AWS calls it: a table's name, a queue's address, a topic's ARN … */
    Map<String, String> resources() {
        Map<String, String> resources = new TreeMap<>();
        for (String member : call("DescribeStackResources", Map.of()).split("</member>")) {
            Matcher resource = RESOURCE.matcher(member);
            if (resource.find()) {
                resources.put(resource.group(1), resource.group(2));
            }
        }
        return resources;
    }

    private String status() {
        Matcher status = STATUS.matcher(call("DescribeStacks", Map.of()));
        return status.find() ? status.group(1) : "UNKNOWN";
    }

    private String call(String action, Map<String, String> parameters) {
        Map<String, String> form = new TreeMap<>(parameters);
        form.putAll(Map.of("Action", action, "Version", "2010-05-15", "StackName", NAME));
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        // LocalStack tells services and regions apart by the signature's scope and checks no signature.
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=test/20261122/" + Names.REGION
                                + "/cloudformation/aws4_request, SignedHeaders=host, Signature=none")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(action + " answered " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(CHECK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
