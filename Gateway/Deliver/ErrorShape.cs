using System.Text.Json;

namespace Gateway.Deliver;

/// <summary>
/// How errors are written for the clients of one data standard. The sentence and the members of the gateway's own, <c>code</c> (stable),
/// <c>entry</c> (index of the audit entry), and where they apply <c>parameter</c> and <c>rule</c>, are the same in all.
/// </summary>
internal abstract class ErrorShape
{
    public abstract string ContentType { get; }

    /// <summary>The standard's status for what has <paramref name="status"/> elsewhere.</summary>
    public virtual int StatusFor(int status) => status;

    /// <summary>Writes the members of the document.</summary>
    public abstract void Write(Utf8JsonWriter json, ProblemAnswer problem, long entry);

    protected static void WriteOwn(Utf8JsonWriter json, ProblemAnswer problem, long entry)
    {
        json.WriteString("code", problem.Code);
        WriteOptional(json, "parameter", problem.Parameter);
        WriteOptional(json, "rule", problem.Rule);
        json.WriteNumber("entry", entry);
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
