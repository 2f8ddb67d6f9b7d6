package stockroom.testkit.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a function's role allows: single actions on single resources. Only plain grants are known; the template needs no others. */
public final class Permissions {
    /** What a grant names that is for every phone: a phone has no name of its own. */
    public static final String PHONES = "phones";

    /** Every topic of everybody: who may publish to anything but these may publish to phones. */
    private static final String ALL_TOPICS = "arn:aws:sns:*:*:*";

    private final List<Statement> statements;
    private final Scope scope;

    private Permissions(List<Statement> statements, Scope scope) {
        this.statements = List.copyOf(statements);
        this.scope = scope;
    }

    /**
     * One action on one resource.
     *
     * @param action such as {@code dynamodb:GetItem}
     * @param arn of a table, an index, a queue, a topic …
     */
    public record Grant(String action, String arn) {}

    /** @param resources none for every phone */
    private record Statement(List<String> actions, List<Yaml> resources) {}

    static Permissions read(Yaml role, Scope scope) {
        List<Statement> statements = new ArrayList<>();
        for (Yaml policy : role.get("Policies").list()) {
            policy.map(List.of("PolicyName", "PolicyDocument"));
            policy.get("PolicyDocument")
                    .get("Statement")
                    .list()
                    .forEach(statement -> statements.add(statement(statement)));
        }
        return new Permissions(statements, scope);
    }

    private static Statement statement(Yaml statement) {
        statement.map(List.of("Effect", "Action", "Resource", "NotResource"));
        if (!statement.get("Effect").text().equals("Allow")) {
            throw statement.error("only Allow is known");
        }
        List<String> actions =
                statement.get("Action").list().stream().map(Yaml::text).toList();
        actions.stream().filter(action -> action.contains("*")).findFirst().ifPresent(action -> {
            throw statement.error(action + " allows more than is known to be needed; name the actions");
        });
        if (statement.find("Resource").isPresent()
                == statement.find("NotResource").isPresent()) {
            throw statement.error("expected either Resource or NotResource");
        }
        statement.find("NotResource").ifPresent(but -> checkPhones(statement, actions, but.text()));
        return new Statement(
                actions, statement.find("Resource").map(Permissions::resources).orElse(List.of()));
    }

    private static List<Yaml> resources(Yaml resource) {
        // A function such as !GetAtt may have a list as its argument: that is one resource.
        boolean many = resource.isList() && resource.function().isEmpty();
        return many ? resource.list() : List.of(resource);
    }

    private static void checkPhones(Yaml statement, List<String> actions, String but) {
        if (!actions.equals(List.of("sns:Publish")) || !but.equals(ALL_TOPICS)) {
            throw statement.error("NotResource is known for phones only: sns:Publish to anything but " + ALL_TOPICS);
        }
    }

    /** Everything allowed, where resources are called so. */
    public Set<Grant> in(Names names) {
        Set<Grant> grants = new HashSet<>();
        for (Statement statement : statements) {
            List<String> arns = statement.resources().isEmpty()
                    ? List.of(PHONES)
                    : statement.resources().stream()
                            .map(resource -> scope.text(resource, names))
                            .toList();
            for (String arn : arns) {
                statement.actions().forEach(action -> grants.add(new Grant(action, arn)));
            }
        }
        return grants;
    }
}
