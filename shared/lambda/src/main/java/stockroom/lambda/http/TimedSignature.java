package stockroom.lambda.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A webhook's signature, {@code t=<unix seconds>,v1=<hex HMAC-SHA256 of "t.rawBody">}: it says who sends, and when, so that what was overheard
 * can't be sent again later (R21). Several v1 may stand there while a secret is changed.
 */
public final class TimedSignature {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    public TimedSignature(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether this header signs this body at this moment, five minutes either way. */
    public boolean isOn(byte[] body, String header, Instant now) {
        List<String[]> parts = Arrays.stream(header.split(",", -1))
                .map(part -> part.strip().split("=", 2))
                .filter(part -> part.length == 2)
                .toList();
        String time = parts.stream()
                .filter(part -> part[0].equals("t"))
                .map(part -> part[1])
                .findFirst()
                .orElse("");
        if (!SECONDS.matcher(time).matches() || !isNear(Long.parseLong(time), now)) {
            return false;
        }
        byte[] expected = HexFormat.of().formatHex(sign(time, body)).getBytes(StandardCharsets.US_ASCII);
        return parts.stream()
                .filter(part -> part[0].equals("v1"))
                .anyMatch(part -> MessageDigest.isEqual(expected, part[1].getBytes(StandardCharsets.UTF_8)));
    }

    /** The header that signs this body at this moment. */
    public String of(byte[] body, Instant now) {
        String time = Long.toString(now.getEpochSecond());
        return "t=" + time + ",v1=" + HexFormat.of().formatHex(sign(time, body));
    }

    private static boolean isNear(long seconds, Instant now) {
        Duration apart = Duration.between(Instant.ofEpochSecond(seconds), now.truncatedTo(ChronoUnit.SECONDS));
        return apart.abs().compareTo(WINDOW) <= 0;
    }

    private byte[] sign(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
