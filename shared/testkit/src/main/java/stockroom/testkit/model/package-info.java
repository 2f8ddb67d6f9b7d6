/**
 * DynamoDB, SQS and SNS in memory on a clock of the caller's, proved equal to DynamoDB Local and ElasticMQ by a suite of random operations. What
 * the services leave open (lags, copies, orders, conflicts) the caller decides through a port. Nothing here knows the shop, and nothing fails by chance.
 */
@NullMarked
package stockroom.testkit.model;

import org.jspecify.annotations.NullMarked;
