package stockroom.local.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The local issuer of staff tokens, and the authorizer that knows it. Tokens expire by the shop's clock. */
public final class StaffTokens {
    /** How long a token is valid: long enough to outlast a season of time travel. */
    public static final Duration VALIDITY = Duration.ofDays(120);

    private static final String ISSUER = "https://local.stockroom.example";
    private static final String AUDIENCE = "stockroom";
    private static final int KEY_BYTES = 32;

    private final Clock clock;
    // Issuer and authorizer are one here, so a shared secret does, and an RSA key would take a second of the start.
    private final byte[] key = new byte[KEY_BYTES];

    public StaffTokens(Clock clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(key);
    }

    /** A signed token of a person with this role. */
    public String issue(String role, String name) {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(UUID.nameUUIDFromBytes((role + ":" + name).getBytes(StandardCharsets.UTF_8))
                        .toString())
                .claim("name", name)
                .claim("roles", List.of(role))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALIDITY)))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException("our own key signs", impossible);
        }
        return token.serialize();
    }

    /** The claims of a valid token, as API Gateway hands them over: texts, a list as {@code [a b]}. */
    Optional<ObjectNode> claims(String authorization) {
        try {
            SignedJWT token = SignedJWT.parse(authorization.replaceFirst("(?i)^bearer +", ""));
            boolean ours =
                    token.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) && token.verify(new MACVerifier(key));
            return ours
                    ? Optional.of(token.getJWTClaimsSet()).filter(this::holds).map(StaffTokens::texts)
                    : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException notAToken) {
            return Optional.empty();
        }
    }

    private boolean holds(JWTClaimsSet claims) {
        return ISSUER.equals(claims.getIssuer())
                && claims.getAudience().contains(AUDIENCE)
                && claims.getExpirationTime() != null
                && claims.getExpirationTime().toInstant().isAfter(clock.instant());
    }

    private static ObjectNode texts(JWTClaimsSet claims) {
        ObjectNode texts = JsonNodeFactory.instance.objectNode();
        claims.getClaims().forEach((name, value) -> texts.put(name, text(value)));
        return texts;
    }

    private static String text(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(" ", "[", "]"));
        }
        return value instanceof Date date ? Long.toString(date.toInstant().getEpochSecond()) : String.valueOf(value);
    }
}
