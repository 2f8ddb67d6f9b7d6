/** The whole stack in one virtual machine, wired from template.yaml. Production code doesn't know that it runs here. */
@NullMarked
package stockroom.local;

import org.jspecify.annotations.NullMarked;
