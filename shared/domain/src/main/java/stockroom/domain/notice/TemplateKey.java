package stockroom.domain.notice;

import java.util.List;
import java.util.stream.Stream;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.ordering.Order;
import stockroom.domain.payment.PaymentKind;

/**
 * What a client's text is chosen by, beside their language (R60). A text is named by the occasion and as many of the other three as it is
 * written for: {@code OrderTaken.TO_PAY.INSTANT}.
 */
public record TemplateKey(Occasion occasion, Stage stage, DeliveryKind delivery, PaymentKind payment) {
    public static TemplateKey of(Notice notice, Order order) {
        return new TemplateKey(
                notice.occasion(),
                notice.stage(),
                order.delivery(),
                order.method().kind());
    }

    /** The key for an order as it stands, were this occasion to come now. */
    public static TemplateKey of(Occasion occasion, Order order) {
        return new TemplateKey(
                occasion,
                Notice.stage(occasion, order),
                order.delivery(),
                order.method().kind());
    }

    /**
     * The names of the texts that fit, the most specific first: the more of the three a text names, the closer it fits, and between two that
     * name as many, the stage counts most, then the delivery.
     */
    public List<String> names() {
        return Stream.of(
                        List.of(stage, delivery, payment),
                        List.of(stage, delivery),
                        List.of(stage, payment),
                        List.of(delivery, payment),
                        List.of(stage),
                        List.of(delivery),
                        List.of(payment),
                        List.<Enum<?>>of())
                .map(this::name)
                .toList();
    }

    private String name(List<? extends Enum<?>> parts) {
        return String.join(
                ".",
                Stream.concat(Stream.of(occasion.template()), parts.stream().map(Enum::name))
                        .toList());
    }
}
