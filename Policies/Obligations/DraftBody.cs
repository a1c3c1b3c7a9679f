using System.Globalization;
using System.Xml.Linq;
using Policies.Agreements;
using Policies.Evaluate;
using Policies.Language.Print;
using YamlDotNet.RepresentationModel;

namespace Policies.Obligations;

/// <summary>Writes as much of an agreement as a document says. What it does not say is left out, so that checking asks for it.</summary>
internal sealed class DraftBody(PolicySnapshot policies, Action<XElement, string> note)
{
    public string Text(XElement root)
    {
        var consents = root.Named("ConsentToSharingOfData").ToList();
        var shares = consents.SelectMany(consent => consent.Items("DataDomainObligation")).SelectMany(obligation => obligation.Items("ShareWith"));
        var party = shares.Select(Share.Of).FirstOrDefault() ?? new(null, null, null);
        foreach (var name in root.Elements().Select(child => child.Name.LocalName).Where(IsLeftOut).Distinct())
        {
            note(root, $"`{name}` has no place in an agreement");
        }

        var basis = string.Join("; ", root.Items("ApplicableLaw").Select(law => law.Text("ApplicableLawName")).OfType<string>()) is { Length: > 0 } laws ? laws : null;
        var isBarred = consents.SelectMany(consent => consent.Items("NeverShareWith")).Select(never => Bars(never, party)).ToList().Contains(true)
            || KindOf(party) == PartyKind.ImmigrationEnforcement;
        return YamlNodes.Text(new YamlMappingNode()
            .With("agreement", Id(party.Name))
            .With("party", Party(party))
            .With("purpose", party.Purpose)
            .With("basis", basis)
            .With("from", Day(root, "StartDate"))
            .With("until", Day(root, "EndDate"))
            .With("grants", isBarred ? [] : consents.SelectMany(new GrantDraft(policies, party, basis, note).Grants).ToList()));
    }

    private static bool IsLeftOut(string name) => name is not ("ConsentToSharingOfData" or "ApplicableLawList" or "StartDate" or "EndDate");

    private bool Bars(XElement never, Share party)
    {
        var bars = Share.Of(never).Means(party);
        note(never, bars ? $"nothing is granted: the document says never to share with {Share.Of(never)}" : $"never to be shared with: {Share.Of(never)}");
        return bars;
    }

    private static PartyKind? KindOf(Share party) => PartyKindNames.ByName.TryGetValue(party.Party ?? "", out var kind) ? kind : null;

    private static YamlMappingNode Party(Share party) => new YamlMappingNode().With("name", party.Name).With("kind", KindOf(party)?.ToName());

    private string? Day(XElement root, string name)
    {
        var text = root.Text(name);
        if (text is null || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return text;
        }

        note(root, $"`{name}` is no date");
        return null;
    }

    /// <summary>Letters and digits of the name, for a person to change.</summary>
    private static string Id(string? name)
    {
        var plain = new string([.. (name ?? "").ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) ? character : ' ')]);
        var id = string.Join('-', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return id.Length == 0 ? "draft" : id;
    }
}
