using System.Text;
using Policies.Catalogs;
using Policies.Language;
using Policies.Shipped;

namespace Gateway.Tests.Catalogs;

public sealed class StandardNameTests
{
    private static readonly PolicySet Shipped = new PolicyParser(new FindingList()).Parse(ShippedPolicies.Texts);

    public static TheoryData<string> Telling => new(StandardName.Telling);

    public static TheoryData<string, string, string> Classed => new(StandardName.Classed);

    [Theory]
    [MemberData(nameof(Telling))]
    public void A_name_of_a_standard_that_tells_is_protected_in_every_spelling(string name)
    {
        string[] words = [.. Words(name)];
        string[] spellings =
        [
            name, name.ToUpperInvariant(), name.ToLowerInvariant(), string.Join('_', words), string.Join('-', words), string.Join(' ', words),
            string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..])), FullWidth(name), string.Join('\u200b', name.AsEnumerable()),
            $"student.{name}", $"ident.{name}", $"individual.{name}", $"$.a.{name}", $"Identity History > {name}", $"edfi.student.{name}",
        ];
        Assert.All(spellings, spelling => Assert.NotNull(ShippedFloor.Whole.RuleForName(spelling)));
    }

    [Theory]
    [MemberData(nameof(Telling))]
    public void Also_as_the_name_half_of_a_pair(string name) => Assert.NotNull(ShippedFloor.Whole.RuleFor(name, namesItsSibling: true));

    [Theory]
    [MemberData(nameof(Classed))]
    public void A_field_of_a_shipped_catalog_that_tells_is_protected_by_its_class(string catalog, string resource, string path)
    {
        var field = Shipped.Catalogs[catalog].Resources[resource].Find(path);
        Assert.NotNull(ShippedFloor.Whole.RuleForClass(field!.Sensitivity!.Value));
    }

    private static IEnumerable<string> Words(string name)
    {
        var word = new StringBuilder();
        foreach (var (at, unit) in name.Index())
        {
            if (word.Length > 0 && (!char.IsLetterOrDigit(unit) || (char.IsUpper(unit) && char.IsLower(name[at - 1]))))
            {
                yield return word.ToString();
                word.Clear();
            }

            word.Append(char.IsLetterOrDigit(unit) ? unit.ToString() : "");
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    private static string FullWidth(string name) =>
        string.Concat(name.Select(unit => char.IsAsciiLetterOrDigit(unit) ? (char)(unit - '!' + '\uff01') : unit));
}
