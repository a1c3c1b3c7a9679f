using System.Xml.Linq;

namespace Policies.Obligations;

/// <summary>
/// The element names of the SIF PersonPrivacyObligationDocument (Australian data model 3.4, where all but <c>RefId</c> is optional). SIF
/// defines it for one person; here it stands for an agreement, so the elements about a person (<c>ParentRefId</c>, <c>SchoolYear</c>,
/// <c>SettingLocationList</c>, <c>ContactForRequests…</c>) are neither written nor read, nor is <c>PermissionToParticipateList</c>.
/// </summary>
internal static class ObligationXml
{
    public const string Root = "PersonPrivacyObligationDocument";

    /// <summary>A party that stands for all.</summary>
    public const string AnyParty = "any";

    public static readonly XNamespace Namespace = "http://www.sifassociation.org/datamodel/au/3.4";

    /// <summary>An element; one without content is left out.</summary>
    public static XElement? Element(string name, params XElement?[] content) => content.All(part => part is null) ? null : new(Namespace + name, content);

    public static XElement Element(string name, string text) => new(Namespace + name, Plain.Line(text));

    /// <summary>The members of this name, whatever the version of the data model.</summary>
    public static IEnumerable<XElement> Named(this XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);

    /// <summary>The items of a list element: <c>ShareWithList</c> holds <c>ShareWith</c>.</summary>
    public static IEnumerable<XElement> Items(this XElement element, string name) => element.Named(name + "List").SelectMany(list => list.Named(name));

    public static string? Text(this XElement element, string name) =>
        element.Named(name).Select(child => Plain.Line(child.Value)).FirstOrDefault(text => text.Length > 0);
}
