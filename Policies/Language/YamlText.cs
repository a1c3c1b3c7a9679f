using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Policies.Language;

/// <summary>Turns a YAML text into a mapping whose every part knows its line and column.</summary>
internal static class YamlText
{
    /// <summary>The one mapping the text must hold, or null when a finding says why not.</summary>
    public static MappingReader? Parse(PolicyText text, FindingList findings)
    {
        var start = new SourceSpan(text.File, 1, 1);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text.Text));
            switch (stream.Documents)
            {
                case [{ RootNode: YamlMappingNode root }]:
                    return new MappingReader(text.File, root, findings);
                case [_]:
                    findings.Error(start, "the document must be a mapping of keys to values");
                    return null;
                default:
                    findings.Error(start, $"a policy file holds exactly one document; this one holds {stream.Documents.Count}");
                    return null;
            }
        }
        catch (YamlException exception)
        {
            findings.Error(new(text.File, exception.Start.Line, exception.Start.Column), $"not YAML: {exception.Message}");
            return null;
        }
    }
}
