using System.Globalization;
using System.Text.Json;

namespace Gateway.Deliver;

/// <summary>
/// Ed-Fi's errors: since ODS/API 7 problem documents with <c>correlationId</c> and <c>errors</c>, before that a lone <c>message</c>. One
/// document serves both.
/// </summary>
internal sealed class EdFiShape : ErrorShape
{
    private EdFiShape()
    {
    }

    public static EdFiShape Instance { get; } = new();

    public override string ContentType => ProblemShape.Instance.ContentType;

    public override void Write(Utf8JsonWriter json, ProblemAnswer problem, long entry)
    {
        ProblemShape.Instance.Write(json, problem, entry);
        json.WriteString("message", problem.Detail);
        json.WriteString("correlationId", entry.ToString(CultureInfo.InvariantCulture));
        json.WriteStartArray("errors");
        json.WriteStringValue(problem.Detail);
        json.WriteEndArray();
    }
}
