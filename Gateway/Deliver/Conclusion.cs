using Gateway.Record;

namespace Gateway.Deliver;

/// <summary>How an attempt ends: what the log will say, and what the caller will get once the log has said it.</summary>
internal sealed record Conclusion(Entry Entry, Answer Answer)
{
    /// <summary>An attempt that ends with an error, for one reason.</summary>
    public static Conclusion Problem(Entry draft, Outcome outcome, ProblemAnswer problem) => new(
        draft with { Outcome = outcome, Status = problem.Status, Reasons = [new(problem.Code, problem.Rule, problem.Parameter)] },
        problem);

    /// <summary>The same end, an error in the shape that the caller's standard gives it.</summary>
    public Conclusion In(ErrorShape shape) =>
        Answer is ProblemAnswer problem && problem.In(shape) is var shaped ? new(Entry with { Status = shaped.Status }, shaped) : this;
}
