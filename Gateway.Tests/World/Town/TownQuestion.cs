using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Policies.Catalogs;

namespace Gateway.Tests.World.Town;

/// <summary>A question as the SIS of the town takes it: about anything, whoever asks.</summary>
internal sealed class TownQuestion(TownShelf shelf, IQueryCollection query)
{
    private const int UsualPage = 50;

    private readonly string _table = shelf.Resource.Fields.GetValueOrDefault("tables")?.Members.Values.First().Path is { } path ? path + "." : "";

    /// <summary>The records found, before they are parted into pages.</summary>
    /// <exception cref="FormatException">It cannot be read.</exception>
    public IReadOnlyList<JsonObject> Found()
    {
        var tests = Tests().ToList();
        var found = shelf.Records.Where(record => tests.TrueForAll(test => test(record, ImmutableDictionary<string, JsonNode>.Empty)));
        return [.. Orders().Reverse().Aggregate(found, InOrder)];
    }

    /// <summary>One page of them, with as much of each as is asked for.</summary>
    public IEnumerable<JsonObject> Page(IEnumerable<JsonObject> found)
    {
        var (skip, take) = shelf.Catalog.Grammar switch
        {
            QueryGrammar.PowerSchool => (Math.Max(0, Number("page", 1) - 1) * Number("pagesize", UsualPage), Number("pagesize", UsualPage)),
            QueryGrammar.Sif => (Number("navigationPage", 0) * Number("navigationPageSize", UsualPage), Number("navigationPageSize", UsualPage)),
            _ => (Number("$skip", 0), Number("$top", UsualPage)),
        };
        return found.Skip(skip).Take(take).Select(Part);
    }

    /// <summary>The number found is asked for.</summary>
    public bool Counts => Text("$count") is { } wanted && bool.TryParse(wanted, out var counts) && counts;

    private IEnumerable<TownTest> Tests()
    {
        if (Text("$filter") is { } filter)
        {
            yield return TownExpression.Read(filter);
        }

        if (Text("$search") is { } sought)
        {
            yield return (record, _) => TownValues.Leaves(record).Any(leaf => leaf.Value.ToString().Contains(sought, StringComparison.OrdinalIgnoreCase));
        }

        if (Text("where") is { } where)
        {
            yield return TownExpression.Read(where);
        }

        if (Text("q") is { } conditions)
        {
            var test = TownFiql.Read(conditions);
            yield return (record, variables) => test(_table.Length == 0 ? record : record["tables"]!, variables);
        }
    }

    private IEnumerable<(string[] Names, bool IsDescending)> Orders()
    {
        foreach (var item in Items("$orderby", ',', ' ').Concat(Items("order", ';', '=')).Concat(Items("sort", ',', ';')))
        {
            var isDescending = item[^1].StartsWith("desc", StringComparison.OrdinalIgnoreCase) || Text("sortdescending") == "true";
            yield return ((_table + item[0]).Split('/', '.'), isDescending);
        }
    }

    private IEnumerable<string[]> Items(string parameter, char joint, char way) =>
        Text(parameter)?.Trim('[', ']').Split(joint).Select(item => item.Split(way, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(item => item.Length > 0) ?? [];

    private static IEnumerable<JsonObject> InOrder(IEnumerable<JsonObject> records, (string[] Names, bool IsDescending) by)
    {
        string Key(JsonObject record) => TownValues.Texts(record, by.Names).FirstOrDefault() ?? "";
        return by.IsDescending ? records.OrderByDescending(Key, StringComparer.Ordinal) : records.OrderBy(Key, StringComparer.Ordinal);
    }

    private JsonObject Part(JsonObject record)
    {
        if (Text("$select")?.Split(',').Select(name => name.Split('/')[0].Trim()).ToList() is not { } names)
        {
            return record;
        }

        return new(record.Where(member => names.Contains(member.Key, StringComparer.OrdinalIgnoreCase)).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
    }

    private int Number(string name, int usual) => int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;

    private string? Text(string name) => query.FirstOrDefault(pair => pair.Key.TrimStart('$').Equals(name.TrimStart('$'), StringComparison.OrdinalIgnoreCase)).Value is [{ } text, ..] ? text : null;
}
