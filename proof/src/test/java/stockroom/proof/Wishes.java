package stockroom.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stockroom.domain.customer.Contact;
import stockroom.domain.customer.Email;
import stockroom.domain.customer.Phone;
import stockroom.domain.delivery.Address;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.Client;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.OrderIds;
import stockroom.domain.payment.PaymentMethod;

/** Orders as storefronts post them. */
final class Wishes {
    static final String OLENA = "+380441234567";

    private Wishes() {}

    static NewOrder.Line line(String sku, int quantity) {
        return new NewOrder.Line(Sku.of(sku), Quantity.of(quantity), null);
    }

    static NewOrder order(String externalId, NewOrder.Line... lines) {
        return of(externalId, OLENA, null, PaymentMethod.BANK_TRANSFER, NewOrder.Shortage.WAITS, Arrays.asList(lines));
    }

    static NewOrder onDelivery(String externalId, NewOrder.Line... lines) {
        return of(
                externalId, OLENA, null, PaymentMethod.CASH_ON_DELIVERY, NewOrder.Shortage.WAITS, Arrays.asList(lines));
    }

    static NewOrder paying(PaymentMethod method, String externalId, NewOrder.Line... lines) {
        return of(externalId, OLENA, null, method, NewOrder.Shortage.WAITS, Arrays.asList(lines));
    }

    static NewOrder allOrNothing(String externalId, NewOrder.Line... lines) {
        return of(
                externalId, OLENA, null, PaymentMethod.BANK_TRANSFER, NewOrder.Shortage.REFUSES, Arrays.asList(lines));
    }

    static NewOrder from(@Nullable String phone, @Nullable String email, String externalId, NewOrder.Line... lines) {
        return of(externalId, phone, email, PaymentMethod.BANK_TRANSFER, NewOrder.Shortage.WAITS, Arrays.asList(lines));
    }

    /** One of each of {@code articles} articles, as {@link Floor#articles} names them. */
    static NewOrder large(String externalId, int articles) {
        return of(externalId, OLENA, null, PaymentMethod.BANK_TRANSFER, NewOrder.Shortage.WAITS, lines(articles, 1));
    }

    static List<NewOrder.Line> lines(int articles, int quantity) {
        List<NewOrder.Line> lines = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            lines.add(line(Floor.article(i), quantity));
        }
        return lines;
    }

    static NewOrder of(
            String externalId,
            @Nullable String phone,
            @Nullable String email,
            PaymentMethod method,
            NewOrder.Shortage shortage,
            List<NewOrder.Line> lines) {
        Contact contact = new Contact(phone == null ? null : new Phone(phone), email == null ? null : new Email(email));
        Client client =
                new Client("", "Olena", contact, null, null, new Address("UA", "Kyiv", "01001", "Khreshchatyk 1"));
        return new NewOrder(
                OrderIds.of("web", externalId),
                "web",
                externalId,
                null,
                null,
                shortage,
                NewOrder.Age.RECENT,
                client,
                lines,
                new NewOrder.Delivery(DeliveryKind.POST, null, null),
                method,
                null,
                null,
                null);
    }
}
