package stockroom.consolidation;

import stockroom.lambda.json.Fields;
import stockroom.lambda.json.JsonObject;
import stockroom.purchasing.consolidation.LineChange;
import stockroom.purchasing.consolidation.RunReport;
import stockroom.purchasing.consolidation.RunRequest;

/** A run as the contract shows it. */
final class RunBody {
    private RunBody() {}

    static RunRequest read(Fields body, String runId) {
        boolean full = body.optionalFlag("full").orElse(false);
        boolean preview = body.optionalFlag("preview").orElse(false);
        return new RunRequest(
                runId,
                full ? RunRequest.Scope.EVERYTHING : RunRequest.Scope.CHANGED,
                preview ? RunRequest.Mode.PREVIEW : RunRequest.Mode.WRITE);
    }

    static JsonObject of(RunReport report, RunRequest.Mode mode) {
        JsonObject body = JsonObject.empty()
                .text("runId", report.runId())
                .number("skus", report.skus())
                .number("purchaseOrders", report.purchaseOrders())
                .number("lines", report.lines())
                .number("exceptions", report.exceptions())
                .number("requests", report.requests())
                .number("durationMs", report.durationMs());
        return mode == RunRequest.Mode.PREVIEW
                ? body.list(
                        "changes",
                        report.changes().stream().map(RunBody::change).toList())
                : body;
    }

    private static JsonObject change(LineChange change) {
        return JsonObject.empty()
                .text("supplierId", change.draft().supplier().value())
                .text("warehouse", change.draft().warehouse().value())
                .text("sku", change.sku().value())
                .number("from", change.from())
                .number("to", change.toUnits());
    }
}
