using Policies.Catalogs;

namespace Policies.Queries.PowerSchool;

/// <summary>
/// How PowerSchool names fields: by their path in a record; in a table, whose records hold the columns in a member called like the table, by
/// the column alone or after the table's name.
/// </summary>
internal sealed class ColumnPaths
{
    private const string Tables = "tables";

    public ColumnPaths(Resource resource)
    {
        Table = resource.Fields.GetValueOrDefault(Tables) is { } tables && tables.Members.Count == 1 ? tables.Members.Values.Single() : null;
        Spelling = Table is null ? PathSpelling.Plain : new(InTable, field => Column(field) ?? field.Path);
    }

    /// <summary>What holds the columns; null when the resource is no table.</summary>
    public Field? Table { get; }

    public PathSpelling Spelling { get; }

    /// <summary>The name of a column; null for what comes with every record of a table, whatever is asked for.</summary>
    public string? Column(Field field) => Table is null || !field.Path.StartsWith(Table.Path + ".", StringComparison.Ordinal) ? null : field.Path[(Table.Path.Length + 1)..];

    private string InTable(string path)
    {
        var qualifier = Table!.Name + ".";
        return $"{Table.Path}.{(path.StartsWith(qualifier, StringComparison.OrdinalIgnoreCase) ? path[qualifier.Length..] : path)}";
    }
}
