package stockroom.proof.mutation;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of a mistake.
 *
 * @param places where it was made
 * @param days after how many it was noticed, or how many passed without
 * @param violation what was noticed first
 */
record Notice(Mutation mutation, int places, int days, Optional<String> violation) {
    private static final int LIFE = 20;
    private static final int LONGEST = 110;
    private static final Pattern DAY = Pattern.compile("day (\\d+): (.*)", Pattern.DOTALL);

    /** Lives with the mistake until it is noticed. */
    static Notice of(Mutation mutation, int mostDays) throws ReflectiveOperationException {
        MutatedProduct product = new MutatedProduct(mutation);
        Method violation =
                product.loadClass("stockroom.testkit.life.Lives").getMethod("violation", long.class, int.class);
        for (int days = 0; days < mostDays; days += LIFE) {
            long seed = 1 + days / LIFE;
            Optional<?> found = (Optional<?>) violation.invoke(null, seed, LIFE);
            if (found.isPresent()) {
                Matcher told = DAY.matcher(String.valueOf(found.get()));
                return told.matches()
                        ? new Notice(
                                mutation,
                                product.made(),
                                days + Integer.parseInt(told.group(1)),
                                Optional.of(told.group(2)))
                        : new Notice(mutation, product.made(), days, Optional.of(String.valueOf(found.get())));
            }
        }
        return new Notice(mutation, product.made(), mostDays, Optional.empty());
    }

    /** A line of the table in proof/README.md. */
    String line() {
        String what = violation.orElse("nothing");
        return "| " + mutation.name() + " | " + mutation.breaks() + " | "
                + what.substring(0, Math.min(LONGEST, what.length())).replace('\n', ' ') + " | " + days + " |";
    }
}
