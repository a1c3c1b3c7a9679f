using System.Text.Json.Nodes;
using Gateway.Record.Layout;

namespace Gateway.Record.Export;

/// <summary>Elastic Common Schema 8. What it has no field for stands under <c>privacy_gateway</c>.</summary>
internal sealed class EcsFormat : IEventFormat
{
    private const string SchemaVersion = "8.17.0";
    private const string Module = "privacy_gateway";

    /// <inheritdoc/>
    public string Line(ExportedEntry entry) => EventJson.Line(new()
    {
        ["@timestamp"] = Rfc3339.Format(entry.Time),
        ["ecs"] = new JsonObject { ["version"] = SchemaVersion },
        ["event"] = Event(entry),
        ["http"] = new JsonObject
        {
            ["request"] = new JsonObject { ["method"] = entry.Entry?.Method },
            ["response"] = entry.Entry?.Status is { } status
                ? new JsonObject { ["status_code"] = status, ["body"] = new JsonObject { ["bytes"] = entry.Entry.BytesOut } }
                : null,
        },
        ["source"] = new JsonObject { ["address"] = entry.Entry?.Source, ["ip"] = SourceText.Address(entry.Entry)?.ToString() },
        ["user"] = new JsonObject { ["id"] = entry.Entry?.Client },
        ["organization"] = new JsonObject { ["name"] = entry.Entry?.Party },
        ["rule"] = new JsonObject { ["id"] = entry.Entry?.Reasons.Select(reason => reason.Rule).FirstOrDefault(rule => rule is not null), ["ruleset"] = entry.Entry?.Policy },
        ["trace"] = new JsonObject { ["id"] = entry.Entry?.Trace is { Length: > 0 } trace ? trace : null },
        ["observer"] = new JsonObject
        {
            ["name"] = entry.Body?.Node, ["type"] = "proxy", ["vendor"] = Product.Vendor, ["product"] = Product.Name, ["version"] = Product.Version,
        },
        ["labels"] = Labels(entry),
        [Module] = EventJson.Rest(
            entry.Body, "node", "outcome", "time", "trace", "client", "party", "agreement", "purpose", "basis", "source", "method", "route", "catalog", "resource",
            "policy", "status", "bytes_out"),
    });

    private static JsonObject Event(ExportedEntry entry) => new()
    {
        ["id"] = $"{entry.Index}",
        ["sequence"] = entry.Index,
        ["kind"] = "event",
        ["category"] = new JsonArray(entry.Meaning.Category),
        ["type"] = new JsonArray([.. entry.Meaning.Types.Select(type => (JsonNode)type)]),
        ["action"] = entry.Code,
        ["outcome"] = entry.Meaning.IsFailure ? "failure" : "success",
        ["reason"] = entry.ReasonCodes,
        ["severity"] = (int)entry.Meaning.Severity,
        ["module"] = Module,
        ["dataset"] = $"{Module}.ledger",
        ["provider"] = entry.Log,
    };

    private static JsonObject Labels(ExportedEntry entry) => new()
    {
        ["effect"] = EnumNames<Effect>.Of(entry.Meaning.Effect),
        ["agreement"] = entry.Entry?.Agreement,
        ["purpose"] = entry.Entry?.Purpose,
        ["basis"] = entry.Entry?.Basis,
        ["route"] = entry.Entry?.Route,
        ["catalog"] = entry.Entry?.Catalog,
        ["resource"] = entry.Entry?.Resource,
    };
}
