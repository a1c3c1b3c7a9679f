using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Catalogs;

namespace Policies.Language;

/// <summary>Reads a resource: where it is, what its records hold, which parameters mean which field.</summary>
internal sealed class ResourceParser(FieldsParser fields, Func<string, bool, Route> routeTo, FindingList findings)
{
    private static readonly Dictionary<string, bool> AskedBy = new(StringComparer.Ordinal) { ["get"] = false, ["post"] = true };

    public Resource Parse(string name, MappingReader body)
    {
        var recordId = body.RequiredText("record-id");
        var parameters = body.NamedTexts("parameters");
        var askedBy = body.Text("asked-by");
        var arguments = body.NamedTexts("arguments");
        var pinned = body.Texts("pinned");
        var total = body.Text("total-field");
        var resource = new Resource
        {
            Name = name,
            Routes = [.. Routes(body)],
            CollectionEnvelope = Envelope(body, "collection-envelope"),
            TotalField = total?.Value,
            ItemEnvelope = Envelope(body, "item-envelope"),
            RecordId = recordId?.Value ?? "",
            Fields = fields.Members(body),
            Parameters = Paths(parameters),
            IsAskedByPost = askedBy is not null && Words.Read(askedBy, AskedBy, "way of asking", findings) != false,
            Arguments = Paths(arguments),
            Pinned = [.. pinned.Select(parameter => parameter.Value)],
            At = body.At,
        };
        body.Close();
        CheckFields(resource, recordId is { } id ? [id, .. parameters.Values, .. arguments.Values] : [.. parameters.Values, .. arguments.Values]);
        CheckPinned(resource, pinned);
        CheckAsked(resource);
        CheckTotal(resource, total);
        return resource;
    }

    /// <summary>At each of <c>paths</c> is a collection, and below it are its records by id, as in most standards.</summary>
    private IEnumerable<Route> Routes(MappingReader body)
    {
        var both = body.Texts("paths").Select(path => path.Value).ToList();
        var collections = body.Texts("collection").Select(path => path.Value).Concat(both);
        var items = body.Texts("item").Select(path => path.Value).Concat(both.Select(path => path + "/{id}"));
        return [.. collections.Select(path => routeTo(path, true)), .. items.Select(path => routeTo(path, false))];
    }

    private string? Envelope(MappingReader body, string key)
    {
        if (body.Text(key) is not { } envelope)
        {
            return null;
        }

        if (envelope.Value.Split('.').Any(string.IsNullOrEmpty))
        {
            findings.Error(envelope.At, $"`{envelope.Value}` is no envelope: write the names of the members around a record, joined by single dots");
        }

        return envelope.Value;
    }

    /// <summary>A question by POST has arguments; and a path below it would be another question, or a record to write to.</summary>
    private void CheckAsked(Resource resource)
    {
        if (!resource.IsAskedByPost && resource.Arguments.Count > 0)
        {
            findings.Error(resource.At, $"`{resource.Name}` has `arguments`, which only a question by POST can have: add `asked-by: post`, or leave them out");
        }

        if (resource.IsAskedByPost && resource.Routes.Any(route => !route.IsCollection))
        {
            findings.Error(resource.At, $"`{resource.Name}` is asked by POST and so has no single records: give its paths as `collection`");
        }
    }

    /// <summary>Beside the records, and not among them or around them: so that it can be told apart from all they hold.</summary>
    private void CheckTotal(Resource resource, Located<string>? total)
    {
        if (total is { } name && (name.Value.Length == 0 || resource.CollectionEnvelope is null || resource.CollectionEnvelope.Split('.')[0] == name.Value))
        {
            findings.Error(name.At, $"`{name.Value}` can hold no total of `{resource.Name}`: it is a member beside the first one of `collection-envelope`");
        }
    }

    private static FrozenDictionary<string, string> Paths(Dictionary<string, Located<string>> named) =>
        named.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal);

    private void CheckFields(Resource resource, IEnumerable<Located<string>> paths)
    {
        foreach (var path in paths.Where(path => resource.Find(path.Value) is not { IsLeaf: true }))
        {
            var hint = NearestName.Hint(path.Value, resource.AllFields().Select(field => field.Path));
            findings.Error(path.At, $"`{path.Value}` is no field of `{resource.Name}`{hint}");
        }
    }

    private void CheckPinned(Resource resource, IEnumerable<Located<string>> pinned)
    {
        // A PowerQuery could pass over a parameter of the query string; its arguments are what it compares.
        var known = resource.IsAskedByPost
            ? [.. resource.Arguments.Keys]
            : resource.Fields.Values.Where(field => field.IsLeaf).Select(field => field.Name).Concat(resource.Parameters.Keys).ToList();
        foreach (var name in pinned.Where(name => !known.Contains(name.Value)))
        {
            findings.Error(name.At, $"`{name.Value}` is no {(resource.IsAskedByPost ? "argument" : "parameter")} of `{resource.Name}`{NearestName.Hint(name.Value, known)}");
        }
    }
}
