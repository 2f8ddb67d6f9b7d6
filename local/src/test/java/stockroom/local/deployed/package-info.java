/**
 * The shop on LocalStack: tables, queues and topics as CloudFormation makes them of template.yaml, handlers in this virtual machine. What
 * embedded services and our own reading of the template could get wrong together shows here.
 */
@NullMarked
package stockroom.local.deployed;

import org.jspecify.annotations.NullMarked;
