using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Gateway.Demo.Documents;

/// <summary>
/// The records of one collection in their public order, and a column for each field that somebody has filtered or sorted by.
/// </summary>
internal sealed class DocumentSet
{
    private const int MostColumns = 64;
    private readonly Dictionary<string, Document> _byId;
    private readonly ConcurrentDictionary<string, Column> _columns = new(StringComparer.OrdinalIgnoreCase);

    public DocumentSet(IEnumerable<Document> documents)
    {
        Documents = [.. documents];
        _byId = Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
    }

    public ImmutableArray<Document> Documents { get; }

    public Document? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Any field at all, by its dotted path: this SIS knows no field it would not search.</summary>
    public Column Column(string path)
    {
        if (_columns.TryGetValue(path, out var known))
        {
            return known;
        }

        var column = new ColumnReader(path).Read(Documents);
        if (_columns.Count < MostColumns)
        {
            _columns[path] = column;
        }

        return column;
    }
}
