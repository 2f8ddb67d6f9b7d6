package stockroom.domain.settings;

import java.util.List;
import java.util.function.Function;

/** How an edit of the settings ended: all values accepted, or none. */
public sealed interface Edit {
    record Accepted(Settings settings) implements Edit {}

    record Refused(List<Fault> faults) implements Edit {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    default <T> T fold(Function<Settings, T> accepted, Function<List<Fault>, T> refused) {
        return this instanceof Accepted a ? accepted.apply(a.settings()) : refused.apply(((Refused) this).faults());
    }
}
