namespace Gateway.Tests.Redaction;

/// <summary>Makes a case that fails smaller for as long as it still fails.</summary>
internal static class Shrinking
{
    private const int MostTries = 5000;

    public static RandomCase Smallest(RandomCase given, Func<RandomCase, bool> fails)
    {
        var tries = 0;
        while (Smaller(given).TakeWhile(_ => ++tries <= MostTries).FirstOrDefault(fails) is { } smaller)
            given = smaller;
        return given;
    }

    private static IEnumerable<RandomCase> Smaller(RandomCase given) =>
        Splits(given.Splits).Select(splits => given with { Splits = splits })
            .Concat(Documents(given.Document).Select(document => WithDocument(given, document)))
            .Concat(Plans(given.Plan).Select(plan => given with { Plan = plan }));

    private static IEnumerable<int[]> Splits(int[] splits) =>
        splits.Length == 0 ? [] : Enumerable.Range(0, Math.Min(splits.Length, 8)).Select(at => (int[])[.. splits[..at], .. splits[(at + 1)..]]).Prepend([]);

    private static RandomCase WithDocument(RandomCase given, string document)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(document);
        return given with { Document = document, Bytes = bytes, Splits = [.. given.Splits.Where(split => split <= bytes.Length)] };
    }

    private static IEnumerable<string> Documents(string document)
    {
        var root = Dom.Parse(document);
        var bare = Written(root, null, null);
        return Below(root).SelectMany(node => Instead(node).Select(instead => Written(root, node, instead)))
            .Prepend(bare).Where(smaller => smaller.Length > 0 && smaller.Length < document.Length);
    }

    // Null leaves the node out.
    private static IEnumerable<string?> Instead(Dom node) =>
        node.Items.Concat(node.Members.Select(member => member.Value)).Select(child => Written(child, null, null)).Cast<string?>().Prepend("0").Prepend(null);

    private static IEnumerable<Dom> Below(Dom node) =>
        node.Items.Concat(node.Members.Select(member => member.Value)).SelectMany(Below).Prepend(node);

    private static string Written(Dom node, Dom? changed, string? instead) => node switch
    {
        _ when node == changed => instead ?? "",
        { IsObject: true } => $"{{{string.Join(',', node.Members.Where(member => Stays(member.Value, changed, instead))
            .Select(member => $"{member.Raw}:{Written(member.Value, changed, instead)}"))}}}",
        { IsArray: true } => $"[{string.Join(',', node.Items.Where(item => Stays(item, changed, instead)).Select(item => Written(item, changed, instead)))}]",
        _ => node.Raw,
    };

    private static bool Stays(Dom node, Dom? changed, string? instead) => node != changed || instead is not null;

    private static IEnumerable<PlanSketch> Plans(PlanSketch plan)
    {
        foreach (var (name, member) in plan.Members)
        {
            yield return plan with { Members = plan.Members.Where(other => other.Key != name).ToDictionary() };
            foreach (var smaller in Plans(member))
                yield return plan with { Members = new(plan.Members) { [name] = smaller } };
        }
    }
}
