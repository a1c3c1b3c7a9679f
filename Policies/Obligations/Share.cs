using System.Xml.Linq;

namespace Policies.Obligations;

/// <summary>A party that something is, or is not, to be shared with.</summary>
/// <param name="Party">What it is.</param>
/// <param name="Name">Its name, if the document names one.</param>
/// <param name="Purpose">What for.</param>
internal sealed record Share(string? Party, string? Name, string? Purpose)
{
    /// <param name="element">A <c>ShareWith</c>, <c>DoNotShareWith</c> or <c>NeverShareWith</c>.</param>
    public static Share Of(XElement element)
    {
        var prefix = element.Name.LocalName;
        return new(element.Text(prefix + "Party"), element.Text(prefix + "Name"), element.Text(prefix + "Purpose"));
    }

    /// <summary>Whether a party is meant by this one: where it has no name, everybody who is what it is.</summary>
    public bool Means(Share other) => Name is null
        ? Party is null or ObligationXml.AnyParty || Same(Party, other.Party) || Same(Party, other.Name)
        : Same(Name, other.Name) || Same(Name, other.Party);

    public override string ToString() => string.Join(", ", new[] { Name, Party, Purpose }.OfType<string>());

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
