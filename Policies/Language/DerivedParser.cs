using System.Collections.Frozen;
using System.Collections.Immutable;
using Policies.Catalogs;

namespace Policies.Language;

/// <summary>
/// Reads a resource whose records the gateway works out: <c>collection</c>, <c>record-id</c>, and in <c>derived</c> the mandate, the
/// resource it is worked out from, and where that one's records say so.
/// </summary>
internal sealed class DerivedParser(FrozenDictionary<string, Resource> resources, Func<string, bool, Route> routeTo, QueryGrammar? grammar, FindingList findings)
{
    /// <summary>What tells such a resource from others.</summary>
    public const string Key = "derived";

    public Resource? Parse(string name, MappingReader body)
    {
        var recordId = body.RequiredText("record-id");
        var routes = body.Texts("collection").Select(path => routeTo(path.Value, true)).ToImmutableArray();
        var derivation = body.Mapping(Key) is { } derived ? Derivation(derived, recordId) : null;
        body.Close();
        // The guards of other grammars let a caller filter and sort by any field that leaves.
        Demand(grammar is null or QueryGrammar.EdFi, body.At, $"`{name}` cannot be `derived` here: that is for catalogs with `query: ed-fi`");
        if (routes.IsEmpty || routes.Any(HasVariable))
        {
            findings.Error(body.At, $"`{name}` needs `collection`, a path of its own without a part that varies");
        }

        return recordId is null || derivation is null ? null : new()
        {
            Name = name,
            Routes = routes,
            RecordId = recordId.Value.Value,
            Fields = Kept(derivation.From.Fields, derivation.Keep).Values.Append(Flag(derivation.Mandate)).ToFrozenDictionary(field => field.Name, StringComparer.Ordinal),
            Parameters = FrozenDictionary<string, string>.Empty,
            Derivation = derivation,
            At = body.At,
        };
    }

    private Derivation? Derivation(MappingReader body, Located<string>? recordId)
    {
        var mandate = Known(body.RequiredText("mandate"), Mandate.ByName, "mandate");
        var from = Known(body.RequiredText("from"), resources, "resource that is read from the SIS");
        var keep = body.Texts("keep");
        var (list, code) = (body.RequiredText("list")?.Value, body.RequiredText("code")?.Value);
        var (periods, begin, end) = (body.RequiredText("periods")?.Value, body.RequiredText("begin")?.Value, body.RequiredText("end")?.Value);
        body.Close();
        if (mandate is null || from is null || list is null || code is null || periods is null || begin is null || end is null)
        {
            return null;
        }

        var derivation = new Derivation
        {
            Mandate = mandate,
            From = from,
            Keep = [.. keep.Select(path => path.Value)],
            List = list,
            Code = code,
            Periods = periods,
            Begin = begin,
            End = end,
        };
        var isSound = IsAskedPlainly(from, body.At) && (KeepsLeaves(derivation, keep) && KeepsId(derivation, recordId)) & HasInputs(derivation, body.At);
        return isSound ? derivation : null;
    }

    private T? Known<T>(Located<string>? word, FrozenDictionary<string, T> values, string what)
        where T : class
    {
        if (word is { } located && !values.ContainsKey(located.Value))
        {
            findings.Error(located.At, $"`{located.Value}` is no {what}{NearestName.Hint(located.Value, values.Keys)}");
        }

        return word is { } known ? values.GetValueOrDefault(known.Value) : null;
    }

    private bool IsAskedPlainly(Resource from, SourceSpan at) => Demand(
        from is { CollectionEnvelope: null, Pinned.IsEmpty: true, IsAskedByPost: false } && from.Routes.Any(route => route.IsCollection) && !HasVariable(from.Routes.First(route => route.IsCollection)),
        at,
        $"nothing can be worked out from `{from.Name}`: it is no collection asked by GET with a path that never varies, without envelope and without pinned parameters");

    private bool KeepsLeaves(Derivation derivation, IReadOnlyList<Located<string>> keep) => keep.Select(path => Demand(
        derivation.From.Find(path.Value) is { IsLeaf: true } && path.Value.Split('.')[0] != derivation.List,
        path.At,
        $"`{path.Value}` cannot be kept: it is no leaf of `{derivation.From.Name}`, or stands in the list that is looked at")).All(isSound => isSound);

    private bool HasInputs(Derivation derivation, SourceSpan at) => derivation.Inputs.Select(path => Demand(
        derivation.From.Find(path) is { IsLeaf: true },
        at,
        $"`{path}` is no field of `{derivation.From.Name}`{NearestName.Hint(path, derivation.From.AllFields().Select(field => field.Path))}")).All(isSound => isSound);

    private bool KeepsId(Derivation derivation, Located<string>? recordId) =>
        recordId is not { } id || Demand(derivation.Keep.Contains(id.Value), id.At, $"`{id.Value}` must be kept: without it nobody could say of whom the flag speaks");

    private bool Demand(bool isMet, SourceSpan at, string message)
    {
        if (!isMet)
        {
            findings.Error(at, message);
        }

        return isMet;
    }

    private static FrozenDictionary<string, Field> Kept(FrozenDictionary<string, Field> fields, ImmutableArray<string> keep) => fields.Values
        .Where(field => keep.Any(path => path == field.Path || path.StartsWith(field.Path + ".", StringComparison.Ordinal)))
        .Select(field => field with { Members = Kept(field.Members, keep) })
        .ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

    private static Field Flag(Mandate mandate) => new() { Name = mandate.Flag, Path = mandate.Flag, Sensitivity = Sensitivity.Mandated };

    private static bool HasVariable(Route route) => route.Segments.Contains(null);
}
