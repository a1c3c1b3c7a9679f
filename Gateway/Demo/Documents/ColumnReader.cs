using System.Collections.Immutable;
using System.Text.Json;

namespace Gateway.Demo.Documents;

/// <summary>Reads one field out of every record by its dotted path. Names compare without case; arrays are looked through.</summary>
internal sealed class ColumnReader(string path)
{
    private readonly string[] _steps = path.Split('.');
    private readonly List<string> _values = [];
    private bool _known;
    private bool _composite;

    public Column Read(ImmutableArray<Document> documents)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>(documents.Length);
        foreach (var document in documents)
        {
            using var parsed = JsonDocument.Parse(document.Json);
            _values.Clear();
            Walk(parsed.RootElement, 0);
            rows.Add([.. _values]);
        }

        return new Column(rows.MoveToImmutable(), _known, !_composite);
    }

    private void Walk(JsonElement element, int step)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            _known |= step == _steps.Length;
            _composite = true;
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, step);
            }
        }
        else if (step == _steps.Length)
        {
            _known = true;
            _composite |= element.ValueKind == JsonValueKind.Object;
            _values.Add(element.ValueKind == JsonValueKind.Object ? element.GetRawText() : element.ToString());
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            Descend(element, step);
        }
    }

    private void Descend(JsonElement element, int step)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (property.Name.Equals(_steps[step], StringComparison.OrdinalIgnoreCase))
            {
                Walk(property.Value, step + 1);
            }
        }
    }
}
