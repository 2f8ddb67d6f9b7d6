package stockroom.testkit.life;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import stockroom.testkit.simulation.Fault;
import stockroom.testkit.simulation.FaultKind;
import stockroom.testkit.simulation.Weather;

/**
 * Makes a failing life shorter while it still fails in the same way: first fewer days and steps, then fewer kinds of faults, then fewer faults, then smaller
 * acts (delta debugging after Zeller).
 */
final class Shrinker {
    private final BiFunction<Life, Weather, Verdict> living;
    private final long deadline;
    private final Verdict failing;
    private Verdict best;

    private Shrinker(Verdict failing, Duration patience, BiFunction<Life, Weather, Verdict> living) {
        this.failing = failing;
        this.best = failing;
        this.living = living;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /** @param patience after this the shortest so far has to do */
    static Verdict shrink(Verdict failing, Duration patience) {
        return shrink(failing, patience, LifeRun::live);
    }

    /** @param living how a life in some weather comes to its verdict */
    static Verdict shrink(Verdict failing, Duration patience, BiFunction<Life, Weather, Verdict> living) {
        Shrinker shrinker = new Shrinker(failing, patience, living);
        shrinker.onlyDaysLived();
        shrinker.fewerSteps();
        shrinker.fewerKinds();
        shrinker.fewerFaults();
        shrinker.smallerActs();
        shrinker.fewerSteps();
        return shrinker.best;
    }

    private boolean stillFails(Life life, Weather weather) {
        if (System.nanoTime() > deadline) {
            return false;
        }
        Verdict verdict = living.apply(life, weather);
        boolean same = verdict.failsAs(failing);
        if (same) {
            best = verdict;
        }
        return same;
    }

    private void onlyDaysLived() {
        Life life = best.life();
        stillFails(
                new Life(life.seed(), best.days(), life.start(), life.plan(), life.opening(), life.steps()),
                best.weather());
    }

    private void fewerSteps() {
        fewer(best.life().steps(), kept -> stillFails(best.life().withSteps(kept), best.weather()));
    }

    private void fewerKinds() {
        for (FaultKind kind : best.faultsByKind().keySet()) {
            stillFails(best.life(), best.weather().without(kind));
        }
    }

    private void fewerFaults() {
        List<String> all = best.faults().stream().map(Fault::id).distinct().toList();
        fewer(all, kept -> {
            Set<String> gone = new HashSet<>(all);
            kept.forEach(gone::remove);
            return stillFails(best.life(), best.weather().withoutFaults(gone));
        });
    }

    private void smallerActs() {
        for (Step step : best.life().steps()) {
            for (Act smaller : step.act().smaller()) {
                List<Step> others = new ArrayList<>(best.life().steps());
                others.replaceAll(each -> each.id() == step.id() ? each.with(smaller) : each);
                if (stillFails(best.life().withSteps(others), best.weather())) {
                    break;
                }
            }
        }
    }

    /** Leaves out ever smaller parts, as long as what is kept still fails. */
    private static <T> void fewer(List<T> all, Function<List<T>, Boolean> fails) {
        List<T> kept = all;
        int part = Math.max(1, kept.size() / 2);
        while (part > 0 && !kept.isEmpty()) {
            boolean shorter = false;
            for (int from = 0; from < kept.size(); from += part) {
                List<T> without = new ArrayList<>(kept);
                without.subList(from, Math.min(kept.size(), from + part)).clear();
                if (fails.apply(List.copyOf(without))) {
                    kept = List.copyOf(without);
                    from -= part;
                    shorter = true;
                }
            }
            part = shorter && part <= kept.size() / 2 ? part : part / 2;
        }
    }
}
