using Policies.Catalogs;
using Policies.Evaluate;

namespace Policies.Queries;

/// <summary>
/// Closes questions by the rulings that close answers: a field that is withheld from the caller may not be mentioned, and where
/// single values are withheld only a plain question for an unprotected value may be asked, and of the value itself.
/// </summary>
internal sealed class FieldGuard(ResourceAccess access)
{
    private const string ValueGuarded = "floor/value-guarded";

    /// <summary>Whether a parameter may ask to see a field, or a container of granted fields.</summary>
    /// <param name="parameter">The catalog's name of the parameter.</param>
    /// <param name="path">The field as the caller wrote it.</param>
    /// <param name="field">The field, when the refusal is null.</param>
    public QueryRefusal? Select(string parameter, string path, out Field? field)
    {
        field = Find(path);
        return field is not null && access.RulingOn(field).IsGranted ? null : Withheld(parameter, path, RuleFor(path, field));
    }

    /// <summary>Whether a parameter may order or compare by a field. Where values are withheld one by one, order would tell them.</summary>
    public QueryRefusal? Order(string parameter, string path, out Field? field) =>
        Leaf(parameter, path, out field)
        ?? (IsValueGuarded(field!) ? Withheld(parameter, path, ValueGuarded) : null);

    /// <summary>Whether a parameter may ask for a field by a value.</summary>
    public QueryRefusal? Equal(string parameter, string path, string value, out Field? field) =>
        Leaf(parameter, path, out field)
        ?? (IsBesideTheSecret(field!) ? Withheld(parameter, path, ValueGuarded) : Value(parameter, value, field!));

    /// <summary>Whether a parameter may ask if a list holds anything. Where elements are withheld one by one, that would tell of them.</summary>
    public QueryRefusal? Exists(string parameter, string path, out Field? field) =>
        Select(parameter, path, out field)
        ?? (IsValueGuarded(field!) || HoldsSecret(field!) ? Withheld(parameter, path, ValueGuarded) : null);

    /// <summary>What the log may say of a path that somebody wrote: the catalog's names as far as it has any, then a question mark.</summary>
    public string Recorded(string path) => Find(path) is { } field
        ? field.Path
        : path.LastIndexOf('.') is var dot and >= 0 && Recorded(path[..dot]) is var known ? known.EndsWith('?') ? known : $"{known}.?" : "?";

    private QueryRefusal? Leaf(string parameter, string path, out Field? field) =>
        Select(parameter, path, out field)
        ?? (field!.IsLeaf ? null : Withheld(parameter, path, FieldRuling.NotGranted));

    private QueryRefusal? Value(string parameter, string value, Field field) =>
        RuleForValue(value, field) is { } rule
            ? new(
                RefusalCode.ParameterOnProtectedValue,
                parameter,
                $"`{parameter}` asks for a value that is protected by rule {rule}; leave it out",
                rule)
            : null;

    private string? RuleForValue(string value, Field field) =>
        access.Floor.RuleFor(value, field.IsNaming) ?? (IsFreeText(field) ? access.Floor.RuleForText(value) : null);

    private static bool IsFreeText(Field field) => field.Sensitivity == Sensitivity.FreeText;

    // Comparing would read a number out digit by digit.
    private bool IsValueGuarded(Field field) =>
        access.CanGoByValue(field)
        || Containers(field.Path).Any(path => access.Resource.Find(path) is { CanGoByValue: true } or { IsKey: true });

    /// <summary>
    /// The element this field stands in can be withheld for what another of its fields says, and is then not to be found by this one.
    /// Only the field that says it may be asked for, for its protected values are refused.
    /// </summary>
    private bool IsBesideTheSecret(Field field) =>
        !field.IsKey && !field.IsNaming
        && Containers(field.Path).Any(path => path != field.Path && access.Resource.Find(path) is { CanGoByValue: true });

    /// <summary>The outermost list around a field whose elements can be withheld by value, or the field itself.</summary>
    public string WholeOf(Field field) =>
        Containers(field.Path).FirstOrDefault(path => access.Resource.Find(path) is { CanGoByValue: true }) ?? field.Path;

    private static bool HoldsSecret(Field field) => field.IsKey || field.IsGuarded || field.IsNaming || IsFreeText(field) || field.Sensitivity == Sensitivity.Identifier || field.Members.Values.Any(HoldsSecret);

    private static IEnumerable<string> Containers(string path) =>
        path.Index().Where(pair => pair.Item == '.').Select(pair => path[..pair.Index]).Append(path);

    /// <summary>The catalog's field, also when the caller spells it in other letters: some systems do not mind, so neither may we.</summary>
    public Field? Find(string path)
    {
        Field? found = null;
        var members = access.Resource.Fields;
        foreach (var name in path.Split('.'))
        {
            found = members.GetValueOrDefault(name)
                ?? members.Values.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (found is null)
            {
                return null;
            }

            members = found.Members;
        }

        return found;
    }

    /// <summary>A field the catalog does not know is withheld too, by the floor when its name says so, or with what it stands in.</summary>
    private string RuleFor(string path, Field? field) => field is not null
        ? access.RulingOn(field).Rule
        : path.Split('.').Select(name => access.Floor.RuleForName(name)).FirstOrDefault(rule => rule is not null)
        ?? Containers(path).Select(Find).OfType<Field>().Select(access.RulingOn).FirstOrDefault(ruling => !ruling.IsGranted)?.Rule
        ?? FieldRuling.NotGranted;

    private static QueryRefusal Withheld(string parameter, string path, string rule) => new(
        RefusalCode.ParameterOnWithheldField,
        parameter,
        $"`{parameter}` mentions `{path}`, which is withheld from this client by rule {rule}; leave the field out",
        rule);
}
