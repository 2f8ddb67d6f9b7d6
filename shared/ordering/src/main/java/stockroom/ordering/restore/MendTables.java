package stockroom.ordering.restore;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import stockroom.lambda.Surroundings;

/**
 * The command of the runbook (docs/operations.md, Backup and restore): makes restored tables agree, and says what it did. Table names come
 * from the variables that functions have, keys from the environment or the container, as functions find them.
 */
public final class MendTables {
    private MendTables() {}

    public static void main(String[] arguments) {
        Surroundings surroundings = Surroundings.ofLambda();
        PrintStream console = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        RestoreWiring.afterRestore(surroundings).mend(surroundings.clock().instant(), console::println);
        console.println("Nothing is left to mend: go on with the runbook.");
    }
}
