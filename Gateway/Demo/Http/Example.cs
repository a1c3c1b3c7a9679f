using System.Text.Json;
using Gateway.Demo.Documents;

namespace Gateway.Demo.Http;

/// <summary>
/// Ed-Fi's query by example: any scalar member of the record and any part of a reference is a parameter, protected or not.
/// Parameters that name nothing are ignored; a value that occurs nowhere finds nothing.
/// </summary>
internal static class Example
{
    public static IEnumerable<int> Rows(DocumentSet set, IQueryCollection query)
    {
        var rows = Enumerable.Range(0, set.Documents.Length);
        foreach (var (name, value) in query)
        {
            if (Column(set, name) is { } column)
            {
                var wanted = value.ToString();
                rows = rows.Where(row => column.Values[row].Any(held => held.Equals(wanted, StringComparison.OrdinalIgnoreCase)));
            }
        }

        return rows;
    }

    private static Column? Column(DocumentSet set, string name) =>
        name.Length == 0 ? null : Paths(set, name).Select(set.Column).FirstOrDefault(column => column is { Known: true, Scalar: true });

    /// <summary>The member itself, then that part of each reference, with or without the reference's own name before it.</summary>
    private static IEnumerable<string> Paths(DocumentSet set, string name)
    {
        yield return name;
        foreach (var reference in References(set))
        {
            yield return $"{reference}.{name}";
            var prefix = reference[..^"Reference".Length];
            if (name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"{reference}.{name[prefix.Length..]}";
            }
        }
    }

    private static List<string> References(DocumentSet set)
    {
        if (set.Documents.IsEmpty)
        {
            return [];
        }

        using var record = JsonDocument.Parse(set.Documents[0].Json);
        return [.. record.RootElement.EnumerateObject()
            .Select(member => member.Name)
            .Where(name => name.EndsWith("Reference", StringComparison.Ordinal))];
    }
}
