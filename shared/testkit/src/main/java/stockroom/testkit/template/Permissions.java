package stockroom.testkit.template;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a function's role allows: single actions on single resources. Only plain grants are known; the template needs no others. */
public final class Permissions {
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
        statement.map(List.of("Effect", "Action", "Resource"));
        if (!statement.get("Effect").text().equals("Allow")) {
            throw statement.error("only Allow is known");
        }
        List<String> actions =
                statement.get("Action").list().stream().map(Yaml::text).toList();
        actions.stream().filter(action -> action.contains("*")).findFirst().ifPresent(action -> {
            throw statement.error(action + " allows more than is known to be needed; name the actions");
        });
        Yaml resource = statement.get("Resource");
        // A function such as !GetAtt may have a list as its argument: that is one resource.
        boolean many = resource.isList() && resource.function().isEmpty();
        return new Statement(actions, many ? resource.list() : List.of(resource));
    }

    /** Everything allowed, where resources are called so. */
    public Set<Grant> in(Names names) {
        Set<Grant> grants = new HashSet<>();
        for (Statement statement : statements) {
            for (Yaml resource : statement.resources()) {
                String arn = scope.text(resource, names);
                statement.actions().forEach(action -> grants.add(new Grant(action, arn)));
            }
        }
        return grants;
    }
}
