package stockroom.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stockroom.documents.Wording;
import stockroom.documents.client.ClientMessage;
import stockroom.documents.client.Templates;
import stockroom.documents.client.Templates.Template;
import stockroom.domain.messaging.Channel;
import stockroom.domain.notice.Occasion;
import stockroom.domain.notice.TemplateKey;
import stockroom.domain.ordering.Order;
import stockroom.domain.settings.Language;
import stockroom.domain.settings.Settings;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.http.Refused;
import stockroom.lambda.json.JsonObject;

/** What clients are told, for staff to read before a client does (R60). */
final class TemplateRoutes {
    private final ClientMessages messages;

    TemplateRoutes(ClientMessages messages) {
        this.messages = messages;
    }

    HttpResponse list(HttpRequest request) {
        List<JsonObject> items = Templates.all().stream()
                .collect(Collectors.groupingBy(
                        Template::key,
                        TreeMap::new,
                        Collectors.mapping(template -> template.channel().name(), Collectors.toList())))
                .entrySet()
                .stream()
                .map(of -> JsonObject.empty().text("key", of.getKey()).texts("channels", of.getValue()))
                .toList();
        return HttpResponse.ok(JsonObject.empty().list("items", items).none("next"));
    }

    /** The message as the order's client would read it. An occasion alone stands for the text that this client would get now. */
    HttpResponse preview(HttpRequest request) {
        if (!isKnown(request.path("key"))) {
            return HttpResponse.problem(Problem.notFound("text"));
        }
        Channel channel = request.query("channel").map(TemplateRoutes::channel).orElse(Channel.EMAIL);
        Optional<Language> asked = request.query("language").map(TemplateRoutes::language);
        String orderId = request.query("orderId")
                .orElseThrow(() -> new Refused(Problem.invalid("/orderId", "name the order to be told of")));
        Optional<Order> order = messages.order(orderId);
        if (order.isEmpty()) {
            return HttpResponse.problem(Problem.notFound("order"));
        }
        return template(request.path("key"), channel, order.get())
                .map(template -> HttpResponse.ok(shown(template, order.get(), asked)))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound("text of this key and channel")));
    }

    private static boolean isKnown(String key) {
        return Occasion.named(key).isPresent()
                || Templates.all().stream().anyMatch(template -> template.key().equals(key));
    }

    private static Optional<Template> template(String key, Channel channel, Order order) {
        return Occasion.named(key)
                .flatMap(occasion -> Templates.choose(TemplateKey.of(occasion, order), channel))
                .or(() -> Templates.find(key, channel));
    }

    private JsonObject shown(Template template, Order order, Optional<Language> asked) {
        Settings settings = messages.settings();
        Language language = asked.orElseGet(() -> new Addressee(order, Set.of(), settings).language());
        ClientMessage message = messages.written(template, order, settings, language);
        return JsonObject.empty()
                .text("key", template.key())
                .text("channel", template.channel().name())
                .text("language", Wording.code(language))
                .text("subject", message.subject())
                .text("text", message.text());
    }

    private static Channel channel(String word) {
        return Stream.of(Channel.values())
                .filter(channel -> channel.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.invalid("/channel", "one of EMAIL, SMS")));
    }

    private static Language language(String word) {
        return Wording.spoken(word).orElseThrow(() -> new Refused(Problem.invalid("/language", "one of en, ru")));
    }
}
