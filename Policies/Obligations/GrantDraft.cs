using System.Collections.Immutable;
using System.Xml.Linq;
using Policies.Agreements;
using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language.Print;
using YamlDotNet.RepresentationModel;

namespace Policies.Obligations;

/// <summary>Makes grants of what a document says is shared with one party. What it does not name in so many words is not granted.</summary>
/// <param name="policies">Whose catalogs and floor are asked.</param>
/// <param name="party">The party.</param>
/// <param name="basis">The ground in law that the document states, or null.</param>
/// <param name="note">Takes what could not be mapped, and where it stands.</param>
internal sealed class GrantDraft(PolicySnapshot policies, Share party, string? basis, Action<XElement, string> note)
{
    public IEnumerable<YamlMappingNode> Grants(XElement consent) =>
        consent.Items("DataDomainObligation").Where(IsShared).SelectMany(GrantsOf);

    private bool IsShared(XElement obligation)
    {
        var domain = obligation.Text("DataDomain");
        var refusals = obligation.Items("DoNotShareWith").ToList();
        refusals.ForEach(refusal => note(refusal, $"`{domain}` is not to be shared with: {Share.Of(refusal)}"));
        foreach (var other in obligation.Items("ShareWith").Where(share => Share.Of(share) != party))
        {
            note(other, $"`{domain}` is shared with another party or for another purpose, which needs an agreement of its own: {Share.Of(other)}");
        }

        var shared = obligation.Items("ShareWith").Where(share => Share.Of(share) == party).ToList();
        shared.Where(share => share.Text("PermissionToOnShare") is "Y" or "Yes").ToList()
            .ForEach(share => note(share, $"permission to share `{domain}` on is not granted here"));
        return shared.Count > 0 && !refusals.Exists(refusal => Share.Of(refusal).Means(party));
    }

    private IEnumerable<YamlMappingNode> GrantsOf(XElement obligation)
    {
        var domain = obligation.Text("DataDomain");
        if (Find(domain) is not var (catalog, resource))
        {
            note(obligation, $"`{domain}` is no resource of a catalog: nothing of it is granted");
            return [];
        }

        var (fields, query) = DomainText.Read(obligation.Text("DomainComments"));
        var judge = new FieldJudge(new FieldFloor(policies.Floor, resource), [EveryGrant.Of(catalog, resource)]);
        var granted = fields.Where(path => Grantable(obligation, resource, judge, path)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        if (granted.IsEmpty)
        {
            note(obligation, $"`{domain}` names no field that can be granted: nothing of it is");
            return [];
        }

        var rights = query.Where(right => Known(obligation, right)).Distinct(StringComparer.Ordinal).ToImmutableArray();
        var special = granted.Where(path => NeedsBasis(resource, path)).ToImmutableArray();
        var plain = Grant(catalog, resource, [.. granted.Except(special)]).With("query", rights);
        return special.IsEmpty ? [plain] : [plain, Special(catalog, resource, obligation, special)];
    }

    /// <summary>The board has to say so of these fields by name: without its resolution the grant is an error, and without both it gives nothing.</summary>
    private YamlMappingNode Special(string catalog, Resource resource, XElement obligation, ImmutableArray<string> fields)
    {
        note(obligation, $"{string.Join(", ", fields)} of `{resource.Name}` leave only by a grant with a `basis` and a `resolution` of its own: add them, or take the grant out");
        return Grant(catalog, resource, [resource.RecordId, .. fields]).With("basis", basis);
    }

    private static YamlMappingNode Grant(string catalog, Resource resource, ImmutableArray<string> fields) =>
        new YamlMappingNode().With("catalog", catalog).With("resource", resource.Name).With("fields", fields);

    private bool NeedsBasis(Resource resource, string path) => resource.Find(path)!.Sensitivity is { } sensitivity && policies.Floor.NeedsNamedBasis(sensitivity);

    private (string Catalog, Resource Resource)? Find(string? domain) => policies.Catalogs
        .SelectMany(catalog => catalog.Resources.Values.Select(resource => ((string, Resource)?)(catalog.Id, resource)))
        .FirstOrDefault(place => $"{place!.Value.Item1}/{place.Value.Item2.Name}" == domain);

    private bool Grantable(XElement obligation, Resource resource, FieldJudge judge, string path)
    {
        var field = resource.Find(path);
        var ruling = field is null ? null : judge.Rule(field);
        if (field is null)
        {
            note(obligation, $"`{resource.Name}` has no field `{path}`");
        }
        else if (!ruling!.IsGranted)
        {
            note(obligation, $"`{path}` of `{resource.Name}` is withheld by rule {ruling.Rule}, whatever is shared");
        }
        else if (!field.IsLeaf)
        {
            note(obligation, $"`{path}` of `{resource.Name}` is a container: name the fields in it one by one");
        }

        return field is { IsLeaf: true } && ruling!.IsGranted;
    }

    private bool Known(XElement obligation, string right)
    {
        if (!QueryRightNames.ByName.ContainsKey(right))
        {
            note(obligation, $"`{right}` is no query right");
        }

        return QueryRightNames.ByName.ContainsKey(right);
    }
}
