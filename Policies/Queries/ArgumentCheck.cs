using Policies.Evaluate;
using Policies.Queries.Arguments;
using Policies.Writes;

namespace Policies.Queries;

/// <summary>
/// Looks at the body of a question by POST: a field that is withheld from this client is no more asked for there than in a query. What is put
/// to the SIS is written anew from what was looked at.
/// </summary>
public sealed class ArgumentCheck
{
    private const string Json = "application/json";

    private readonly ArgumentGuard _guard;

    internal ArgumentCheck(ResourceAccess access) => _guard = new(access);

    /// <summary>Looks at a body.</summary>
    /// <param name="mediaType">Its media type without parameters, or null when it states none.</param>
    /// <param name="body">All of it; empty when nothing is asked.</param>
    public BodyVerdict Check(string? mediaType, ReadOnlyMemory<byte> body)
    {
        if (!body.IsEmpty && !Json.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
        {
            return BodyVerdict.Refuse(Refused.Because(RefusalCode.UnsupportedMediaType, $"the body must be {Json}"));
        }

        if (ArgumentText.Parse(body) is not { } arguments)
        {
            return BodyVerdict.Malformed("the body must be one JSON object of arguments, each with a text, a number, true or false, or a list of such");
        }

        return _guard.Refusal(arguments) is { } refusal
            ? BodyVerdict.Refuse(Refused.Because(refusal.Code, refusal.Detail, refusal.Parameter, refusal.Rule))
            : BodyVerdict.Pass(ArgumentText.Print(arguments));
    }
}
