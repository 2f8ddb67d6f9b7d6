package stockroom.testkit.template;

import java.util.List;
import java.util.Locale;

/** Who may call a route. */
public sealed interface Authorizer {
    /** Staff: the claims of a signed token. */
    record Tokens(String name) implements Authorizer {}

    /**
     * Storefronts: a function decides by headers.
     *
     * @param function logical id of the function
     * @param headers those that must be there, or nobody is asked, lower-case
     */
    record Decision(String name, String function, List<String> headers) implements Authorizer {}

    static Authorizer read(String name, Yaml authorizer, Scope scope) {
        if (authorizer.find("JwtConfiguration").isPresent()) {
            authorizer.map(List.of("IdentitySource", "JwtConfiguration", "AuthorizationScopes"));
            return new Tokens(name);
        }
        authorizer.map(List.of(
                "FunctionArn",
                "FunctionInvokeRole",
                "AuthorizerPayloadFormatVersion",
                "EnableSimpleResponses",
                "EnableFunctionDefaultPermissions",
                "Identity"));
        if (!authorizer
                .find("EnableSimpleResponses")
                .map(Yaml::text)
                .orElse("false")
                .equals("true")) {
            throw authorizer.error("only simple responses are known");
        }
        List<String> headers = authorizer.get("Identity").find("Headers").map(Yaml::list).orElse(List.of()).stream()
                .map(header -> header.text().toLowerCase(Locale.ROOT))
                .toList();
        return new Decision(name, scope.resource(authorizer.get("FunctionArn")), headers);
    }
}
