using System.Text.Json;

namespace Gateway.Deliver;

/// <summary>A problem document (RFC 9457), where no data standard says otherwise.</summary>
internal sealed class ProblemShape : ErrorShape
{
    private ProblemShape()
    {
    }

    public static ProblemShape Instance { get; } = new();

    public override string ContentType => "application/problem+json";

    public override void Write(Utf8JsonWriter json, ProblemAnswer problem, long entry)
    {
        json.WriteString("type", $"urn:privacy-gateway:problem:{problem.Code}");
        json.WriteString("title", problem.Title);
        json.WriteNumber("status", problem.Status);
        json.WriteString("detail", problem.Detail);
        WriteOwn(json, problem, entry);
    }
}
