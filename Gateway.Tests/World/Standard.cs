using System.Globalization;
using System.Text.Json.Nodes;

namespace Gateway.Tests.World;

/// <summary>A data standard as its clients see it: where it is, what a list looks like, and what its errors must look like.</summary>
/// <param name="Base">What its paths begin with.</param>
/// <param name="Granted">A collection that the reader may read.</param>
/// <param name="Other">One that it may not.</param>
/// <param name="Empty">A list of nothing.</param>
internal sealed record Standard(string Base, string Granted, string Other, string Empty)
{
    public static IReadOnlyDictionary<string, Standard> All { get; } = new Dictionary<string, Standard>
    {
        ["OneRoster 1.1"] = new("/ims/oneroster/v1p1", "/orgs", "/users", """{"orgs":[]}"""),
        ["OneRoster 1.2"] = new("/ims/oneroster/rostering/v1p2", "/orgs", "/users", """{"orgs":[]}"""),
        ["OneRoster 1.2 Gradebook"] = new("/ims/oneroster/gradebook/v1p2", "/categories", "/results", """{"categories":[]}"""),
        ["OneRoster 1.2 Resources"] = new("/ims/oneroster/resources/v1p2", "/resources", "/nobody", """{"resources":[]}"""),
        ["Ed-Fi"] = new("/data/v3/ed-fi", "/schools", "/students", "[]"),
        ["Clever"] = new("/v3.1", "/schools", "/users", """{"data":[]}"""),
    };

    public bool IsOneRoster => Base.StartsWith("/ims/", StringComparison.Ordinal);

    public string ContentType => IsOneRoster ? "application/json" : "application/problem+json";

    /// <summary>The standard's words for a status.</summary>
    public int StatusFor(int status) => IsOneRoster && status == 503 ? 429 : status;

    /// <summary>Checks what the standard itself defines, and that no member is there but these and the gateway's own.</summary>
    public void Check(JsonNode error, int status)
    {
        var detail = Base switch
        {
            "/data/v3/ed-fi" => EdFi(error, status),
            "/ims/oneroster/v1p1" => OneRoster11(error),
            _ when IsOneRoster => OneRoster12(error),
            _ => Problem(error, status),
        };
        Assert.NotEmpty(detail);
        Assert.Empty(error.AsObject().Select(member => member.Key).Except(["code", "entry", "parameter", "rule", .. Members]));
    }

    private string[] Members => Base switch
    {
        "/data/v3/ed-fi" => ["type", "title", "status", "detail", "message", "correlationId", "errors"],
        "/ims/oneroster/v1p1" => ["statusInfoSet"],
        _ when IsOneRoster => ["imsx_codeMajor", "imsx_severity", "imsx_description", "imsx_CodeMinor"],
        _ => ["type", "title", "status", "detail"],
    };

    private static string Problem(JsonNode error, int status)
    {
        Assert.Equal(($"urn:privacy-gateway:problem:{Text(error, "code")}", status), (Text(error, "type"), error["status"]!.GetValue<int>()));
        Assert.NotEmpty(Text(error, "title"));
        return Text(error, "detail");
    }

    private static string EdFi(JsonNode error, int status)
    {
        var detail = Problem(error, status);
        Assert.Equal([detail, detail], [Text(error, "message"), error["errors"]!.AsArray().Single()!.GetValue<string>()]);
        Assert.Equal(error["entry"]!.GetValue<long>().ToString(CultureInfo.InvariantCulture), Text(error, "correlationId"));
        return detail;
    }

    private static string OneRoster11(JsonNode error)
    {
        var info = error["statusInfoSet"]!.AsArray().Single()!;
        Assert.Equal(("failure", "error"), (Text(info, "imsx_codeMajor"), Text(info, "imsx_severity")));
        Assert.Equal(error["entry"]!.GetValue<long>().ToString(CultureInfo.InvariantCulture), Text(info, "imsx_operationRefIdentifier"));
        Assert.Subset(
            new HashSet<string>
            {
                "unknown object", "invalid data", "invalid_sort_field", "invalid_filter_field", "invalid_selection_field", "forbidden", "server_busy",
                "internal_server_error",
            },
            new HashSet<string> { Text(info, "imsx_codeMinor") });
        return Text(info, "imsx_description");
    }

    private static string OneRoster12(JsonNode error)
    {
        Assert.Equal(("failure", "error"), (Text(error, "imsx_codeMajor"), Text(error, "imsx_severity")));
        var minors = error["imsx_CodeMinor"]!["imsx_codeMinorField"]!.AsArray();
        Assert.NotEmpty(minors);
        Assert.All(minors, minor => Assert.Equal("TargetEndSystem", Text(minor!, "imsx_codeMinorFieldName")));
        Assert.Subset(
            new HashSet<string>
            {
                "invalid_filter_field", "invalid_selection_field", "invaliddata", "forbidden", "server_busy", "unknownobject", "internal_server_error",
            },
            minors.Select(minor => Text(minor!, "imsx_codeMinorFieldValue")).ToHashSet());
        return Text(error, "imsx_description");
    }

    private static string Text(JsonNode node, string member) => node[member]!.GetValue<string>();
}
