using System.Xml;
using System.Xml.Linq;
using Policies.Language;

namespace Policies.Obligations;

/// <summary>Reads the XML of a privacy obligations document: no document type, no entities, nothing from elsewhere.</summary>
internal static class ObligationReader
{
    private const int MostCharacters = 1 << 24;

    public static XElement? Read(PolicyText text, FindingList findings)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text.Text),
                new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            if (root.Name.LocalName == ObligationXml.Root)
            {
                return root;
            }

            findings.Error(At(text.File, root), $"no privacy obligations document: it must be one `{ObligationXml.Root}`");
        }
        catch (XmlException exception)
        {
            findings.Error(new(text.File, exception.LineNumber, exception.LinePosition), "not XML, or XML with a document type, which is not read");
        }

        return null;
    }

    public static SourceSpan At(string file, IXmlLineInfo place) => new(file, place.LineNumber, place.LinePosition);
}
