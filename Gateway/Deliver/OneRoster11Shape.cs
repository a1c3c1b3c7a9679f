using System.Globalization;
using System.Text.Json;

namespace Gateway.Deliver;

/// <summary>The status information of OneRoster 1.1: a list of one, with words that the standard spells in two ways.</summary>
internal sealed class OneRoster11Shape : ErrorShape
{
    private OneRoster11Shape()
    {
    }

    public static OneRoster11Shape Instance { get; } = new();

    public override string ContentType => "application/json";

    public override int StatusFor(int status) => OneRoster12Shape.Instance.StatusFor(status);

    public override void Write(Utf8JsonWriter json, ProblemAnswer problem, long entry)
    {
        json.WriteStartArray("statusInfoSet");
        json.WriteStartObject();
        json.WriteString("imsx_codeMajor", "failure");
        json.WriteString("imsx_severity", "error");
        json.WriteString("imsx_operationRefIdentifier", entry.ToString(CultureInfo.InvariantCulture));
        json.WriteString("imsx_description", problem.Detail);
        json.WriteString("imsx_codeMinor", Minor(problem));
        json.WriteEndObject();
        json.WriteEndArray();
        WriteOwn(json, problem, entry);
    }

    private static string Minor(ProblemAnswer problem) => (problem.Parameter, problem.Status) switch
    {
        ("filter", _) => "invalid_filter_field",
        ("fields", _) => "invalid_selection_field",
        ("sort" or "orderBy", _) => "invalid_sort_field",
        (_, StatusCodes.Status400BadRequest) => "invalid data",
        (_, StatusCodes.Status404NotFound) => "unknown object",
        (_, StatusCodes.Status429TooManyRequests) => "server_busy",
        (_, >= StatusCodes.Status500InternalServerError) => "internal_server_error",
        _ => "forbidden",
    };
}
