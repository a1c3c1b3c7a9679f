using Gateway.Record;
using Gateway.Record.Export;

namespace Gateway.Tests.Record.Export;

/// <summary>What the field reference of ECS 8.17 demands and allows.</summary>
public sealed class EcsFormatTests
{
    private static readonly EcsFormat Format = new();

    private static readonly Dictionary<string, string[]> TypesOfCategory = new()
    {
        ["api"] = ["access", "admin", "allowed", "change", "creation", "deletion", "denied", "end", "info", "start", "user"],
        ["authentication"] = ["start", "end", "info"],
        ["configuration"] = ["access", "change", "creation", "deletion", "info"],
        ["iam"] = ["admin", "change", "creation", "deletion", "group", "info", "user"],
        ["process"] = ["access", "change", "end", "info", "start"],
    };

    private static readonly string[] FieldSets =
        ["@timestamp", "ecs", "event", "http", "source", "user", "organization", "rule", "trace", "observer", "labels", "privacy_gateway"];

    [Fact]
    public void Every_outcome_makes_a_document_that_the_schema_takes() => Assert.All(Exported.All, entry =>
    {
        var json = Format.Json(entry);

        Assert.Equal(("2026-09-03T14:0", "8.17.0"), (((string)json["@timestamp"]!)[..15], (string?)json.At("ecs.version")));
        Assert.Equal("event", (string?)json.At("event.kind"));
        Assert.Matches("^(success|failure|unknown)$", (string?)json.At("event.outcome"));
        var category = (string?)Assert.Single(json.At("event.category")!.AsArray());
        Assert.NotEmpty(json.At("event.type")!.AsArray());
        Assert.All(json.At("event.type")!.AsArray(), type => Assert.Contains((string?)type, TypesOfCategory[category!]));
        Assert.All(json, member => Assert.Contains(member.Key, FieldSets));
        Assert.All(json["labels"]!.AsObject(), label => Assert.Equal(System.Text.Json.JsonValueKind.String, label.Value!.GetValueKind()));
    });

    [Fact]
    public void The_fields_are_where_the_schema_has_them()
    {
        var json = Format.Json(Exported.Of(Some.Refusal() with { Source = "2001:db8::7", Client = "lakeshore-sync", Party = "Lakeshore Learning", Policy = "sha256-3f8a" }));

        Assert.Equal(("41", 41, "refused", "failure"), ((string?)json.At("event.id"), (int)json.At("event.sequence")!, (string?)json.At("event.action"), (string?)json.At("event.outcome")));
        Assert.Equal("parameter_on_withheld_field", (string?)json.At("event.reason"));
        Assert.Equal(("GET", 403), ((string?)json.At("http.request.method"), (int)json.At("http.response.status_code")!));
        Assert.Equal(("2001:db8::7", "lakeshore-sync", "Lakeshore Learning"), ((string?)json.At("source.ip"), (string?)json.At("user.id"), (string?)json.At("organization.name")));
        Assert.Equal(("floor/status", "sha256-3f8a"), ((string?)json.At("rule.id"), (string?)json.At("rule.ruleset")));
        Assert.Equal("visaType", (string?)json.At("privacy_gateway.reasons")!.AsArray()[0]!["parameter"]);
        Assert.Null(json["url"]);
    }

    [Fact]
    public void A_network_is_no_address() =>
        Assert.Null(Format.Json(Exported.Of(new() { Outcome = Outcome.Flooded, Time = Some.Time, Source = "others" })).At("source.ip"));
}
