using Gateway.Record;

namespace Gateway.Deliver;

/// <summary>How an attempt ends: what the log will say, and what the caller will get once the log has said it.</summary>
internal sealed record Conclusion(Entry Entry, Answer Answer)
{
    /// <summary>An attempt that ends with a problem document, for one reason.</summary>
    public static Conclusion Problem(Entry draft, Outcome outcome, ProblemAnswer problem) => new(
        draft with { Outcome = outcome, Status = problem.Status, Reasons = [new(problem.Code, problem.Rule, problem.Parameter)] },
        problem);
}
