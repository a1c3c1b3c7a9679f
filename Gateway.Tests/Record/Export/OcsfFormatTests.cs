using System.Text.Json;
using System.Text.Json.Nodes;
using Gateway.Record;
using Gateway.Record.Export;

namespace Gateway.Tests.Record.Export;

/// <summary>What the published schema 1.8.0 demands of class 6003, its base event, its objects and the profile we claim.</summary>
public sealed class OcsfFormatTests
{
    private static readonly OcsfFormat Format = new();

    /// <summary>Required attributes, with the kind of value each has.</summary>
    private static readonly (string Path, JsonValueKind Kind)[] Required =
    [
        ("activity_id", JsonValueKind.Number), ("category_uid", JsonValueKind.Number), ("class_uid", JsonValueKind.Number), ("type_uid", JsonValueKind.Number),
        ("severity_id", JsonValueKind.Number), ("time", JsonValueKind.Number), ("metadata", JsonValueKind.Object), ("metadata.version", JsonValueKind.String),
        ("metadata.product", JsonValueKind.Object), ("actor", JsonValueKind.Object), ("api", JsonValueKind.Object), ("api.operation", JsonValueKind.String),
        ("src_endpoint", JsonValueKind.Object),
    ];

    /// <summary>Of these at least one must be there.</summary>
    private static readonly string[][] OneOf =
    [
        ["metadata.product.name", "metadata.product.uid"],
        ["actor.process", "actor.user", "actor.iam_role", "actor.invoked_by", "actor.session", "actor.app_name", "actor.app_uid"],
        ["src_endpoint.ip", "src_endpoint.uid", "src_endpoint.name", "src_endpoint.hostname", "src_endpoint.svc_name", "src_endpoint.domain"],
    ];

    private static readonly (string Path, int[] Values)[] Enumerations =
    [
        ("activity_id", [0, 1, 2, 3, 4, 99]), ("severity_id", [0, 1, 2, 3, 4, 5, 6, 99]), ("status_id", [0, 1, 2, 99]), ("action_id", [0, 1, 2, 3, 4, 99]),
        ("disposition_id", [.. Enumerable.Range(0, 28), 99]),
    ];

    private static readonly string[] Attributes =
    [
        "time", "category_uid", "category_name", "class_uid", "class_name", "activity_id", "activity_name", "type_uid", "type_name", "severity_id", "severity",
        "status_id", "status", "status_code", "status_detail", "action_id", "action", "disposition_id", "disposition", "policy", "metadata", "actor", "api",
        "src_endpoint", "http_request", "http_response", "resources", "unmapped",
    ];

    [Fact]
    public void Every_outcome_makes_an_event_that_the_schema_takes() => Assert.All(Exported.All, entry =>
    {
        var json = Format.Json(entry);

        Assert.All(Required, required => Assert.Equal(required.Kind, json.At(required.Path)?.GetValueKind()));
        Assert.All(OneOf, paths => Assert.Contains(paths, path => json.At(path) is not null));
        Assert.All(Enumerations, enumeration => Assert.Contains((int)json.At(enumeration.Path)!, enumeration.Values));
        Assert.All(json, member => Assert.Contains(member.Key, Attributes));
        Assert.Equal((6, 6003, 600_300 + (int)json["activity_id"]!), ((int)json["category_uid"]!, (int)json["class_uid"]!, (int)json["type_uid"]!));
        Assert.All(["http_response.code", "policy.uid"], path => Assert.True(json[path.Split('.')[0]] is null || json.At(path) is not null));
        Assert.True(json.At("src_endpoint.ip") is not { } ip || System.Net.IPAddress.TryParse((string?)ip, out _));
    });

    [Fact]
    public void A_redacted_answer_is_a_modified_one()
    {
        var json = Format.Json(Exported.Of(Some.Entry()));

        Assert.Equal("1.8.0", (string?)json.At("metadata.version"));
        Assert.Equal(("41", "gateway.example/ledger"), ((string?)json.At("metadata.uid"), (string?)json.At("metadata.log_name")));
        Assert.Equal((4, "Modified", 99, "Redacted"), ((int)json["action_id"]!, (string?)json["action"], (int)json["disposition_id"]!, (string?)json["disposition"]));
        Assert.Equal((2, "Read", 1, "Success", 1), ((int)json["activity_id"]!, (string?)json["activity_name"], (int)json["severity_id"]!, (string?)json["status"], (int)json["status_id"]!));
        Assert.Equal(1_788_444_366_789, (long)json["time"]!);
        Assert.Equal(("GET /students/{id}", "ed-fi", "GET", "192.0.2.7"), ((string?)json.At("api.operation"), (string?)json.At("api.service.name"), (string?)json.At("http_request.http_method"), (string?)json.At("src_endpoint.ip")));
        Assert.Equal(("lakeshore-sync", "Lakeshore Learning", 200), ((string?)json.At("actor.app_uid"), (string?)json.At("actor.app_name"), (int)json.At("http_response.code")!));
        Assert.Equal("""[{"path":"visas.?","rule":"floor/status","count":3}]""", json.At("unmapped.withheld")!.ToJsonString());
        Assert.Null(json.At("http_request.url"));
    }

    [Theory]
    [InlineData(nameof(Outcome.Refused), 2, "Blocked", "Failure", 2)]
    [InlineData(nameof(Outcome.Malformed), 2, "Rejected", "Failure", 2)]
    [InlineData(nameof(Outcome.Unauthenticated), 2, "Unauthorized", "Failure", 2)]
    [InlineData(nameof(Outcome.Faulted), 2, "Error", "Failure", 4)]
    [InlineData(nameof(Outcome.Started), 3, "Logged", "Success", 1)]
    [InlineData(nameof(Outcome.Released), 1, "Allowed", "Success", 1)]
    [InlineData(nameof(Outcome.SelfTestFailed), 2, "Error", "Failure", 5)]
    public void What_was_not_released_is_denied(string outcome, int action, string disposition, string status, int severity)
    {
        var json = Format.Json(Exported.Of(new() { Outcome = Enum.Parse<Outcome>(outcome), Time = Some.Time }));

        Assert.Equal((action, disposition, status, severity), ((int)json["action_id"]!, (string?)json["disposition"], (string?)json["status"], (int)json["severity_id"]!));
    }

    [Theory]
    [InlineData("GET", nameof(Outcome.Refused), 2)]
    [InlineData("HEAD", nameof(Outcome.Released), 2)]
    [InlineData("POST", nameof(Outcome.Written), 1)]
    [InlineData("POST", nameof(Outcome.Redacted), 2)]
    [InlineData("PUT", nameof(Outcome.Refused), 3)]
    [InlineData("PATCH", nameof(Outcome.WriteAuthorised), 3)]
    [InlineData("DELETE", nameof(Outcome.Refused), 4)]
    [InlineData("OTHER", nameof(Outcome.Refused), 99)]
    [InlineData(null, nameof(Outcome.Started), 99)]
    public void The_activity_is_that_of_the_method(string? method, string outcome, int activity) =>
        Assert.Equal(activity, (int)Format.Json(Exported.Of(new() { Outcome = Enum.Parse<Outcome>(outcome), Time = Some.Time, Method = method }))["activity_id"]!);

    [Fact]
    public void An_entry_that_cannot_be_read_is_an_event_that_says_so()
    {
        var json = Format.Json(Exported.Unreadable);

        Assert.Equal(("unreadable", "41", 4), ((string?)json.At("metadata.event_code"), (string?)json.At("metadata.uid"), (int)json["severity_id"]!));
        Assert.Null(json["unmapped"]);
    }

    [Fact]
    public void A_network_is_no_address()
    {
        var json = Format.Json(Exported.Of(new() { Outcome = Outcome.Flooded, Time = Some.Time, Source = "2001:db8:1:2::/64" }));

        Assert.Equal((null, "2001:db8:1:2::/64"), ((string?)json.At("src_endpoint.ip"), (string?)json.At("src_endpoint.name")));
    }
}
