package stockroom.lambda.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** The opaque text in which a page names the next one. A checksum over route and content tells one that was bent, or belongs elsewhere. */
final class Cursor {
    private static final int CHECK_BYTES = 6;

    private Cursor() {}

    static String encode(String route, String position) {
        byte[] content = position.getBytes(StandardCharsets.UTF_8);
        byte[] check = check(route, content);
        byte[] all = Arrays.copyOf(check, CHECK_BYTES + content.length);
        System.arraycopy(content, 0, all, CHECK_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    static Optional<String> decode(String route, String text) {
        byte[] all;
        try {
            all = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        if (all.length <= CHECK_BYTES) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(all, CHECK_BYTES, all.length);
        boolean whole = Arrays.equals(Arrays.copyOf(all, CHECK_BYTES), check(route, content));
        return whole ? Optional.of(new String(content, StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static byte[] check(String route, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(route.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(content), CHECK_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
