namespace Gateway.Record.Export;

/// <summary>What kind of call it was, by its method; what a question by POST brought an answer was a read.</summary>
internal static class OcsfActivity
{
    public static readonly OcsfTerm Other = new(99, "Other");

    private static readonly OcsfTerm Create = new(1, "Create");
    private static readonly OcsfTerm Read = new(2, "Read");
    private static readonly OcsfTerm Update = new(3, "Update");
    private static readonly OcsfTerm Delete = new(4, "Delete");

    public static OcsfTerm Of(Entry? entry) => entry?.Method switch
    {
        "GET" or "HEAD" => Read,
        "POST" when IsAnswer(entry.Outcome) => Read,
        "POST" => Create,
        "PUT" or "PATCH" => Update,
        "DELETE" => Delete,
        _ => Other,
    };

    private static bool IsAnswer(Outcome outcome) =>
        outcome is Outcome.Released or Outcome.Redacted or Outcome.NotModified or Outcome.Authorised or Outcome.Continued or Outcome.Completed or Outcome.CutOff;
}
