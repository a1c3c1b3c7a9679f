using System.Text.Json.Nodes;

namespace Gateway.Record.Export;

/// <summary>API Activity (class 6003) of the Open Cybersecurity Schema Framework 1.8, <see href="https://schema.ocsf.io/1.8.0/classes/api_activity"/>.</summary>
internal sealed class OcsfFormat : IEventFormat
{
    private const string SchemaVersion = "1.8.0";
    private const int Category = 6;
    private const int Class = 6003;
    private const int Success = 1;
    private const int Failure = 2;
    private const string Nobody = "none";

    /// <inheritdoc/>
    public string Line(ExportedEntry entry)
    {
        var activity = OcsfActivity.Of(entry.Entry);
        var meaning = entry.Meaning;
        var (action, disposition) = OcsfControl.Of(meaning.Effect);
        return EventJson.Line(new()
        {
            ["time"] = entry.Time.ToUnixTimeMilliseconds(),
            ["category_uid"] = Category,
            ["category_name"] = "Application Activity",
            ["class_uid"] = Class,
            ["class_name"] = "API Activity",
            ["activity_id"] = activity.Id,
            ["activity_name"] = activity.Id == OcsfActivity.Other.Id ? entry.Code : activity.Caption,
            ["type_uid"] = (Class * 100) + activity.Id,
            ["type_name"] = $"API Activity: {activity.Caption}",
            ["severity_id"] = (int)meaning.Severity,
            ["severity"] = meaning.Severity.ToString(),
            ["status_id"] = meaning.IsFailure ? Failure : Success,
            ["status"] = meaning.IsFailure ? "Failure" : "Success",
            ["status_code"] = entry.Entry?.Status is { } status ? $"{status}" : null,
            ["status_detail"] = entry.ReasonCodes,
            ["action_id"] = action.Id,
            ["action"] = action.Caption,
            ["disposition_id"] = disposition.Id,
            ["disposition"] = disposition.Caption,
            ["policy"] = new JsonObject { ["uid"] = entry.Entry?.Policy },
            ["metadata"] = Metadata(entry),
            ["actor"] = Actor(entry.Entry),
            ["api"] = Api(entry),
            ["src_endpoint"] = SourceEndpoint(entry),
            ["http_request"] = new JsonObject { ["http_method"] = entry.Entry?.Method is not "OTHER" and var method ? method : null },
            ["http_response"] = entry.Entry?.Status is { } code ? new JsonObject { ["code"] = code, ["length"] = entry.Entry.BytesOut } : null,
            ["resources"] = entry.Entry?.Resource is { } resource ? new JsonArray(new JsonObject { ["name"] = resource }) : null,
            ["unmapped"] = EventJson.Rest(
                entry.Body, "outcome", "time", "trace", "client", "party", "agreement", "source", "method", "catalog", "resource", "policy", "status", "bytes_out"),
        });
    }

    private static JsonObject Metadata(ExportedEntry entry) => new()
    {
        ["version"] = SchemaVersion,
        ["product"] = new JsonObject { ["name"] = Product.Name, ["vendor_name"] = Product.Vendor, ["version"] = Product.Version },
        ["profiles"] = new JsonArray("security_control"),
        ["log_name"] = entry.Log,
        ["uid"] = $"{entry.Index}",
        ["event_code"] = entry.Code,
        ["correlation_uid"] = entry.Entry?.Trace is { Length: > 0 } trace ? trace : null,
    };

    private static JsonObject Actor(Entry? entry) => new()
    {
        ["app_uid"] = entry?.Client,
        ["app_name"] = entry?.Party ?? entry?.Client ?? Nobody,
        ["authorizations"] = entry?.Agreement is { } agreement
            ? new JsonArray(new JsonObject { ["policy"] = new JsonObject { ["name"] = agreement } })
            : null,
    };

    /// <summary>The route is the template that was matched. The path that was asked for is in no entry.</summary>
    private static JsonObject Api(ExportedEntry entry) => new()
    {
        ["operation"] = string.Join(' ', new[] { entry.Entry?.Method, entry.Entry?.Route }.OfType<string>()) is { Length: > 0 } operation ? operation : entry.Code,
        ["service"] = new JsonObject { ["name"] = entry.Entry?.Catalog },
    };

    private static JsonObject SourceEndpoint(ExportedEntry entry) => SourceText.Address(entry.Entry) is { } address
        ? new() { ["ip"] = address.ToString() }
        : new() { ["name"] = entry.Entry?.Source ?? entry.Body?.Node ?? Nobody };
}
