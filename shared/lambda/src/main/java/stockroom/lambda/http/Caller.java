package stockroom.lambda.http;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who sends a request, as the API's authorizers found out.
 *
 * @param channel the storefront's channel; empty for staff, and for a key that is none
 * @param name the name in a staff token; empty for storefronts
 * @param roles a staff member's; empty for storefronts
 */
public record Caller(String channel, String name, Set<Role> roles) {
    public Caller {
        roles = Set.copyOf(roles);
    }

    public static Caller storefront(String channel) {
        return new Caller(channel, "", Set.of());
    }

    public static Caller staff(String name, Set<Role> roles) {
        return new Caller("", name, roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** How histories name this caller: {@code web}, or {@code operator:Olena}. */
    public String by() {
        return roles.isEmpty()
                ? channel
                : roles.stream().sorted().map(Role::word).collect(Collectors.joining("+")) + ":" + name;
    }
}
