using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Policies.Agreements;
using Policies.Evaluate;
using static Policies.Obligations.ObligationXml;

namespace Policies.Obligations;

/// <summary>
/// Writes an agreement as a privacy obligations document of SIF, in XML, which is its norm: what is shared, with whom, what for, from when
/// to when, and what is never shared. Names of fields stand in it, and nothing of any record.
/// </summary>
public static class ObligationExport
{
    /// <summary>The document; null when there is no such agreement.</summary>
    public static string? Xml(PolicySnapshot policies, string agreement)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return policies.Agreements.SingleOrDefault(known => known.Id == agreement) is { } found
            ? $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{Document(policies, found)}\n"
            : null;
    }

    private static XElement Document(PolicySnapshot policies, Agreement agreement)
    {
        var granted = GrantedResource.Of(policies, agreement).ToList();
        return new(
            Namespace + Root,
            new XAttribute("RefId", RefId(agreement.Id)),
            Element("StartDate", Day(agreement.From)),
            Element("EndDate", Day(agreement.Until)),
            Element(
                "ConsentToSharingOfData",
                Element("DataDomainObligationList", [.. granted.Select(resource => Shared(resource, agreement)), .. granted.Select(Kept)]),
                Element("NeverShareWithList", NeverShared())),
            Element("ApplicableLawList", Element("ApplicableLaw", Element("ApplicableCountry", "US"), Element("ApplicableLawName", agreement.Basis))));
    }

    private static XElement? Shared(GrantedResource granted, Agreement agreement) => granted.Fields.IsEmpty ? null : Element(
        "DataDomainObligation",
        Element("DataDomain", DomainText.Domain(granted)),
        Element("DomainComments", DomainText.Comments(granted)),
        Element("ShareWithList", Element(
            "ShareWith",
            Element("ShareWithParty", agreement.Party.Kind.ToName()),
            Element("ShareWithName", agreement.Party.Name),
            Element("ShareWithPurpose", agreement.Purpose),
            Element("ShareWithRole", "recipient"),
            Element("ShareWithComments", Comments(agreement)),
            Element("PermissionToOnShare", "N"))));

    private static string Comments(Agreement agreement) =>
        string.Join("; ", agreement.ProhibitedUses.Select(use => $"prohibited use: {use}").Prepend($"agreement {agreement.Id}, resolution {agreement.Resolution}"));

    /// <summary>An obligation of its own, for not sharing one part of a domain must not be read as not sharing the other.</summary>
    private static XElement? Kept(GrantedResource granted) => granted.Withheld.IsEmpty ? null : Element(
        "DataDomainObligation",
        Element("DataDomain", $"{DomainText.Domain(granted)}: what is not shared of it"),
        Element("DomainComments", string.Join(", ", granted.Withheld.Select(field => $"{field.Path} ({field.Rule})"))),
        Element("DoNotShareWithList", Element(
            "DoNotShareWith", Element("DoNotShareWithParty", AnyParty), Element("DoNotShareWithPurpose", AnyParty), Element("DoNotShareWithRole", AnyParty))));

    private static XElement? NeverShared() => Element(
        "NeverShareWith",
        Element("NeverShareWithParty", PartyKind.ImmigrationEnforcement.ToName()),
        Element("NeverShareWithPurpose", AnyParty),
        Element("NeverShareWithRole", AnyParty),
        Element("NeverShareWithComments", "Nothing is shared with a party of this kind, whatever else is written."));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The same agreement has the same id every time: a UUID of version 8 made of a hash.</summary>
    private static string RefId(string agreement)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"privacy obligations of agreement {agreement}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
