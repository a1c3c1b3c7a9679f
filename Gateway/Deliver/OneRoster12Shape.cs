using System.Text.Json;

namespace Gateway.Deliver;

/// <summary>The status information of OneRoster 1.2 (<c>imsx_StatusInfo</c> of its REST binding).</summary>
internal sealed class OneRoster12Shape : ErrorShape
{
    private OneRoster12Shape()
    {
    }

    public static OneRoster12Shape Instance { get; } = new();

    public override string ContentType => "application/json";

    /// <summary>The standard says of a busy server that there were too many requests.</summary>
    public override int StatusFor(int status) =>
        status == StatusCodes.Status503ServiceUnavailable ? StatusCodes.Status429TooManyRequests : status;

    public override void Write(Utf8JsonWriter json, ProblemAnswer problem, long entry)
    {
        json.WriteString("imsx_codeMajor", "failure");
        json.WriteString("imsx_severity", "error");
        json.WriteString("imsx_description", problem.Detail);
        json.WriteStartObject("imsx_CodeMinor");
        json.WriteStartArray("imsx_codeMinorField");
        foreach (var minor in Minors(problem))
        {
            json.WriteStartObject();
            json.WriteString("imsx_codeMinorFieldName", "TargetEndSystem");
            json.WriteString("imsx_codeMinorFieldValue", minor);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        WriteOwn(json, problem, entry);
    }

    /// <summary>The code that belongs to the status comes first; which part of a question is at fault may follow it.</summary>
    private static IEnumerable<string> Minors(ProblemAnswer problem) => (problem.Status, OfParameter(problem.Parameter)) switch
    {
        (StatusCodes.Status400BadRequest, { } part) => [part],
        (_, { } part) => [OfStatus(problem.Status), part],
        _ => [OfStatus(problem.Status)],
    };

    // The vocabulary is closed: what it has no word for gets the nearest.
    private static string OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "invaliddata",
        StatusCodes.Status404NotFound => "unknownobject",
        StatusCodes.Status429TooManyRequests => "server_busy",
        >= StatusCodes.Status500InternalServerError => "internal_server_error",
        _ => "forbidden",
    };

    private static string? OfParameter(string? parameter) => parameter switch
    {
        "filter" => "invalid_filter_field",
        "fields" or "sort" or "orderBy" => "invalid_selection_field",
        _ => null,
    };
}
