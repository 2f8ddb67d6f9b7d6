/** What tests and the local run share: embedded services built from template.yaml, a movable clock, injected faults. Never deployed. */
@NullMarked
package stockroom.testkit;

import org.jspecify.annotations.NullMarked;
