using Policies.Catalogs;
using Policies.Evaluate;
using Policies.Language.OpenApi;

namespace Policies.Draft;

/// <summary>
/// What a field probably is, by its name: what the floor says, or what all catalogs that have such a name agree on, or what the name itself
/// hints at. Everything else is for a person to judge.
/// </summary>
internal sealed class ClassGuess(PolicySnapshot policies)
{
    private readonly Dictionary<string, Sensitivity> _known = policies.Catalogs
        .SelectMany(catalog => catalog.Resources.Values)
        .SelectMany(resource => resource.AllFields())
        .Where(field => field.Sensitivity is not null)
        .GroupBy(field => NormalForm.Of(field.Name), field => field.Sensitivity!.Value)
        .Where(classes => classes.Distinct().Count() == 1)
        .ToDictionary(classes => classes.Key, classes => classes.First(), StringComparer.Ordinal);

    /// <summary>
    /// The class of a field as a whole; null when its members are to be judged one by one. An object is never guessed to be harmless as a
    /// whole: elsewhere the name may have stood for a plain value.
    /// </summary>
    public Sensitivity? For(ApiProperty property)
    {
        var form = NormalForm.Of(property.Name);
        var known = _known.GetValueOrDefault(form, Sensitivity.Unclassified);
        if (known != Sensitivity.Unclassified && policies.Floor.RuleForClass(known) is not null)
        {
            return known;
        }

        return policies.Floor.RuleForName(property.Name) is not null ? Sensitivity.StrongProxy
            : !property.Members.IsEmpty ? null
            : property.IsOpen ? Sensitivity.Extension
            : known != Sensitivity.Unclassified ? known
            : HintingNames.ClassOf(form) ?? known;
    }
}
