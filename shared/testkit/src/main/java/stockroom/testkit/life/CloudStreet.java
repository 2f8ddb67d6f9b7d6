package stockroom.testkit.life;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import stockroom.testkit.simulation.ApiAnswer;
import stockroom.testkit.simulation.ApiCall;
import stockroom.testkit.simulation.Caller;
import stockroom.testkit.simulation.SimulatedCloud;

/** The street to a shop that runs in the simulated cloud. */
final class CloudStreet implements Street {
    private final SimulatedCloud cloud;
    private final int step;
    private final Keys keys;

    /**
     * @param step whose faults and chance the requests have
     * @param keys of the storefronts
     */
    CloudStreet(SimulatedCloud cloud, int step, Keys keys) {
        this.cloud = cloud;
        this.step = step;
        this.keys = keys;
    }

    /** The API keys of the storefronts, by channel, and how many requests all people made. */
    static final class Keys {
        private final Map<String, String> byChannel = new HashMap<>();
        private final SignedWords words;
        private int requests;

        Keys(SignedWords words) {
            this.words = words;
        }

        void keep(String channel, String apiKey) {
            byChannel.put(channel, apiKey);
        }

        int requests() {
            return requests;
        }

        private ApiCall call(Ask asked, Instant now) {
            requests++;
            Ask ask = words.signed(asked);
            Map<String, String> headers = new HashMap<>(words.headers(ask, now));
            if (!ask.contentType().isEmpty()) {
                headers.put("content-type", ask.contentType());
            }
            ask.repeatKey().ifPresent(key -> headers.put("idempotency-key", key));
            ask.version().ifPresent(version -> headers.put("if-match", "\"" + version + "\""));
            return new ApiCall(caller(ask.who()), ask.method(), ask.path(), headers, ask.body());
        }

        private Caller caller(Ask.Who who) {
            if (who instanceof Ask.Who.Storefront storefront) {
                return new Caller.Storefront(byChannel.getOrDefault(storefront.channel(), "no key"));
            }
            if (who instanceof Ask.Who.Operator operator) {
                return new Caller.Staff(operator.name(), "operator");
            }
            return who instanceof Ask.Who.Staff staff
                    ? new Caller.Staff("the " + staff.role(), staff.role())
                    : new Caller.Anybody();
        }
    }

    @Override
    public Instant now() {
        return cloud.now();
    }

    @Override
    public void later(Duration wait, Runnable then) {
        cloud.at(cloud.now().plus(wait), step, then);
    }

    @Override
    public void send(Ask ask, Consumer<Answer> then) {
        cloud.request(step, keys.call(ask, now()), answer -> then.accept(read(answer)));
    }

    @Override
    public List<String> links(String subject) {
        return cloud.links(subject);
    }

    /** Answered at once and without misfortune: for the first morning, and for who judges. */
    Street undisturbed() {
        return new Street() {
            @Override
            public Instant now() {
                return cloud.now();
            }

            @Override
            public void later(Duration wait, Runnable then) {
                cloud.runUntil(cloud.now().plus(wait));
                then.run();
            }

            @Override
            public void send(Ask ask, Consumer<Answer> then) {
                then.accept(read(Optional.of(cloud.ask(keys.call(ask, now())))));
            }

            @Override
            public List<String> links(String subject) {
                return cloud.links(subject);
            }
        };
    }

    private static Answer read(Optional<ApiAnswer> answer) {
        return answer.map(a -> new Answer(a.status(), Bodies.readOrText(a.body())))
                .orElseGet(() -> new Answer(0, Bodies.read("")));
    }
}
