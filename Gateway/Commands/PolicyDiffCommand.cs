using System.CommandLine;
using Gateway.Deliver;
using Policies.Compare;

namespace Gateway.Commands;

/// <summary><c>policy diff</c>: what would leave under one directory of policies and not under another.</summary>
internal static class PolicyDiffCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("OLD") { Description = "Directory of the policies as they were." };
        var after = new Argument<string>("NEW") { Description = "Directory of the policies as they would be." };
        var json = JsonText.Option();
        var command = new Command("diff", "Say what would leave, or could be asked or written, that is not now, and the reverse. Exit code 1 when there is more, 0 when there is not.")
        {
            before, after, json,
        };
        command.SetAction(parsed =>
        {
            var diff = PolicyDiff.Of(LoadedPolicies.From(parsed.GetValue(before)!), LoadedPolicies.From(parsed.GetValue(after)!));
            Print(diff, parsed.GetValue(json));
            return diff.IsWider ? ExitCode.Found : ExitCode.Ok;
        });
        return command;
    }

    private static void Print(PolicyDiff diff, bool isJson)
    {
        if (isJson)
        {
            JsonText.Print(diff.Changes);
            return;
        }

        if (!diff.Changes.IsEmpty)
        {
            Table(diff).Print();
        }

        var counts = Enum.GetValues<ChangeEffect>().Select(effect => $"{diff.Changes.Count(change => change.Effect == effect)} {SnakeCase.Of(effect)}");
        Console.WriteLine($"{(diff.IsWider ? "MORE WOULD LEAVE OR BE WRITTEN" : "Nothing more would leave or be written")}: {string.Join(", ", counts)}");
    }

    private static Listing Table(PolicyDiff diff)
    {
        var table = new Listing("effect", "agreement", "resource", "what", "before", "after", "names");
        var alike = diff.Changes.GroupBy(change => (change.Effect, change.Agreement, change.Resource, change.Kind, change.Before, change.After));
        foreach (var group in alike)
        {
            var (effect, agreement, resource, kind, before, after) = group.Key;
            table.Add(
                effect == ChangeEffect.Wider ? "WIDER" : SnakeCase.Of(effect), agreement.Length == 0 ? "(all)" : agreement, resource, SnakeCase.Of(kind),
                before ?? "-", after ?? "-", string.Join(", ", group.Select(change => change.Name)));
        }

        return table;
    }
}
