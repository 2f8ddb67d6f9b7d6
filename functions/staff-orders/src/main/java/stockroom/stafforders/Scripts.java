package stockroom.stafforders;

import stockroom.documents.Wording;
import stockroom.domain.measure.Money;
import stockroom.domain.ordering.Order;
import stockroom.domain.queue.Occasion;
import stockroom.domain.settings.Language;
import stockroom.lambda.json.JsonObject;

/** What an operator says, by the kind of call, in the shop's language: {@code Scripts.<language>.properties} (R29). */
final class Scripts {
    private Scripts() {}

    /** @param shop what the shop calls itself */
    static JsonObject of(Order order, Occasion occasion, String shop, Language language) {
        Wording wording = Wording.of(Scripts.class, language);
        String words = wording.said(
                occasion.name(),
                order.client().name(),
                shop,
                order.identity().externalId(),
                amount(wording, order.total()),
                amount(wording, order.balance()));
        return JsonObject.empty().text("kind", occasion.name()).text("text", words);
    }

    private static String amount(Wording wording, Money money) {
        return wording.amount(money) + " " + money.currency();
    }
}
