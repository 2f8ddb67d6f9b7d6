package stockroom.paymentwebhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.payment.PaymentEvent;
import stockroom.lambda.http.HttpRequest;

/**
 * LiqPay's callbacks: a form of {@code data} and {@code signature = base64(sha1(private_key + data + private_key))}. No time is signed, so a
 * callback can be sent again; it counts once all the same.
 *
 * <p>Source: <a href="https://www.liqpay.ua/documentation/en/api/callback">LiqPay, Callback</a>.
 */
final class LiqPayFormat implements ProviderFormat {
    private final String privateKey;

    LiqPayFormat(String privateKey) {
        this.privateKey = privateKey;
    }

    @Override
    public boolean isSigned(HttpRequest request) {
        String sent = fields(request).getOrDefault("signature", "");
        return MessageDigest.isEqual(
                signature(data(request)).getBytes(StandardCharsets.US_ASCII), sent.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<PaymentEvent> read(HttpRequest request) {
        return LiqPayRequest.parse(data(request));
    }

    private static String data(HttpRequest request) {
        return fields(request).getOrDefault("data", "");
    }

    /** What is no form bears no signature. */
    private static Map<String, String> fields(HttpRequest request) {
        return request.isForm() ? request.form() : Map.of();
    }

    /** As LiqPay signs. */
    String signature(String data) {
        try {
            byte[] signed = (privateKey + data + privateKey).getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1").digest(signed));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
