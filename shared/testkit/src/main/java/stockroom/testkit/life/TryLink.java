package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody tries a link that the shop never sent, as close to a real one as can be: it opens nothing and confirms nothing (R47).
 *
 * @param status of the purchase order whose link is nearly theirs
 * @param which of those that are listed, counted around
 */
record TryLink(String status, int which) implements Act {
    private static final long NEWER_THAN_ALL = 1_000_000;

    @Override
    public void perform(Stage stage) {
        stage.purchaseOrder(Ask.BUYER, status, which, (order, shown) -> stage.supplierPage(shown)
                .map(TryLink::misread)
                .ifPresent(path -> {
                    ObjectNode body = Bodies.object().put("supplierVersion", NEWER_THAN_ALL);
                    body.putArray("lines");
                    refused(stage, order, Ask.get(Ask.ANYBODY, path));
                    refused(stage, order, Ask.post(Ask.ANYBODY, path, body.toString()));
                }));
    }

    private static void refused(Stage stage, KnownPurchase order, Ask ask) {
        stage.once(ask, answer -> {
            if (answer.isDone()) {
                stage.reference().objects(order.id() + ": a link that nobody sent opened it (R47)");
            }
        });
    }

    private static String misread(String path) {
        int last = path.length() - 1;
        return path.substring(0, last) + (path.charAt(last) == 'a' ? 'b' : 'a');
    }

    @Override
    public String toString() {
        return "somebody tries nearly the link of " + status + " purchase order " + which;
    }
}
