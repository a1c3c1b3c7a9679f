using System.Text.Json.Nodes;
using Policies.Catalogs;

namespace Gateway.Tests.World.Town;

/// <summary>A resource as the SIS of the town keeps it: where it is, and its records, which can be put back as they were.</summary>
internal sealed class TownShelf
{
    private readonly List<JsonObject> _first;

    public TownShelf(Catalog catalog, Resource resource, int count, int secretSeed)
    {
        Catalog = catalog;
        Resource = resource;
        Path = Template(isCollection: true);
        ItemPath = Template(isCollection: false).Split('{')[0];
        _first = [.. new TownRecords(resource, TownPolicies.Seen(catalog, resource), secretSeed).Draw(count)];
        Records = [.. _first.Select(record => record.DeepClone().AsObject())];
    }

    public Catalog Catalog { get; }

    public Resource Resource { get; }

    /// <summary>Where the collection is.</summary>
    public string Path { get; }

    /// <summary>Where its records are, up to the id.</summary>
    public string ItemPath { get; }

    public List<JsonObject> Records { get; private set; }

    public bool Has(string path) => path == Path || path.StartsWith(ItemPath, StringComparison.Ordinal);

    public JsonObject? Find(string id) => Records.Find(record => IdOf(record) == id);

    public string IdOf(JsonObject record) => record[Resource.RecordId]?.ToString() ?? "";

    /// <summary>How much of it is secret: what an address or a status of the SIS's may hang on.</summary>
    public int CountSecrets() => Records.Sum(record => Secrets(record).Count());

    public void Reset() => Records = [.. _first.Select(record => record.DeepClone().AsObject())];

    /// <summary>The secrets that were there at first and no longer are, though nobody could see that they were to go.</summary>
    public IEnumerable<string> Lost() =>
        from record in _first
        let secrets = Secrets(record).ToList()
        where Find(IdOf(record)) is not null || IsHidden(record)
        from lost in secrets.Except(Find(IdOf(record)) is { } now ? Secrets(now) : [])
        select $"{Path}/{IdOf(record)} {lost}";

    private bool IsHidden(JsonObject record) => Resource.AllFields().Any(field => field.IsKey && IsSecret(record[field.Name]));

    /// <summary>Path and text of each, with its number where several are alike. A version is the SIS's own to change.</summary>
    private IEnumerable<string> Secrets(JsonObject record) => TownValues.Leaves(record)
        .Where(leaf => IsSecret(leaf.Value) && Resource.Find(leaf.Path)?.Sensitivity != Sensitivity.Validator)
        .GroupBy(leaf => $"{leaf.Path}={leaf.Value}")
        .SelectMany(alike => alike.Select((_, number) => $"{alike.Key} #{number}"));

    private static bool IsSecret(JsonNode? node) => node?.ToString().EndsWith(TownRecords.Mark, StringComparison.Ordinal) == true;

    private string Template(bool isCollection) => Resource.Routes.FirstOrDefault(route => route.IsCollection == isCollection)?.Template ?? "/none";
}
