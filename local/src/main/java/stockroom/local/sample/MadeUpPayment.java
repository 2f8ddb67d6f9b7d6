package stockroom.local.sample;

import java.time.Duration;
import java.util.List;
import stockroom.domain.payment.PaymentKind;
import stockroom.domain.payment.PaymentMethod;

/**
 * Made up: what a client's provider tells the shop about one attempt to pay, and when.
 *
 * @param says each after the attempt began
 */
record MadeUpPayment(List<Said> says) {
    private static final int WHOLE = 100;

    /** Which kind of word it is; the contract's name for each. */
    enum Word {
        PAID,
        FAILED,
        EXPIRED
    }

    /** One word of the provider. @param percent of what is still to be paid */
    record Said(Word word, int percent, Duration after) {}

    MadeUpPayment {
        says = List.copyOf(says);
    }

    /** @param attempt from 1; who is asked to pay again mostly does */
    static MadeUpPayment of(PaymentMethod method, String externalId, int attempt) {
        String about = externalId + "#" + attempt;
        int draw = Draw.between(1, WHOLE, "payment", about);
        if (method.kind() == PaymentKind.ON_DELIVERY) {
            return new MadeUpPayment(List.of());
        }
        return method.kind() == PaymentKind.INSTANT ? instant(draw, about) : deferred(draw, about);
    }

    private static MadeUpPayment instant(int draw, String about) {
        Duration soon = Duration.ofMinutes(Draw.between(1, 15, "minutes", about));
        if (draw <= 80) {
            return saying(new Said(Word.PAID, WHOLE, soon));
        }
        if (draw <= 82) {
            return saying(new Said(Word.PAID, WHOLE, soon), new Said(Word.PAID, WHOLE, soon.multipliedBy(2)));
        }
        if (draw <= 90) {
            return saying(new Said(Word.FAILED, WHOLE, soon));
        }
        return draw <= 94 ? saying(new Said(Word.EXPIRED, WHOLE, Duration.ofMinutes(25))) : saying();
    }

    private static MadeUpPayment deferred(int draw, String about) {
        Duration days = Duration.ofHours(Draw.between(4, 90, "hours", about));
        if (draw <= 78) {
            return saying(new Said(Word.PAID, WHOLE, days));
        }
        return draw <= 84
                ? saying(new Said(Word.PAID, 50, days), new Said(Word.PAID, WHOLE, days.plusHours(20)))
                : saying();
    }

    private static MadeUpPayment saying(Said... says) {
        return new MadeUpPayment(List.of(says));
    }
}
