/**
 * template.yaml as typed values: what tables, queues, topics, functions and routes the shop is made of. Tests and the local run build
 * themselves from it, so the template stays the only source of the wiring. What this package doesn't know is an error with its line.
 */
@NullMarked
package stockroom.testkit.template;

import org.jspecify.annotations.NullMarked;
