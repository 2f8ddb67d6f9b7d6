package stockroom.purchasing.consolidation;

import stockroom.dynamodb.BuyingPositions;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Outbox;

/** Where a run writes. */
record Ledgers(
        BuyingPositions positions,
        PurchaseOrderStore purchaseOrders,
        ExceptionStore exceptions,
        Outbox outbox,
        Transactor transactor) {}
