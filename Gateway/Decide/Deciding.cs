using Gateway.Admit;
using Gateway.Identify;
using Policies.Evaluate;

namespace Gateway.Decide;

/// <summary>Stage 3. Puts the question to the policies.</summary>
internal sealed class Deciding(TimeProvider time)
{
    public Decision Decide(PolicySnapshot policies, Caller caller, CanonicalRequest request) => policies.Decide(new()
    {
        Client = caller.Client,
        Day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        Method = request.Method,
        Path = request.Path,
        Query = request.Query,
    });
}
