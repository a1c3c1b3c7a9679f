using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Policies.Language;

/// <summary>Turns a YAML text into a mapping whose every part knows its line and column.</summary>
internal static class YamlText
{
    /// <summary>A reader of the one mapping the text must hold, or null when a finding says why not.</summary>
    public static MappingReader? Parse(PolicyText text, FindingList findings) =>
        Root(text, findings) is { } root ? new(text.File, root, findings) : null;

    /// <summary>The one mapping the text must hold, or null when a finding says why not.</summary>
    public static YamlMappingNode? Root(PolicyText text, FindingList findings)
    {
        var start = new SourceSpan(text.File, 1, 1);
        if (YamlLimits.BadCharacter(text) is { } character)
        {
            findings.Error(character.At, character.Value);
            return null;
        }

        var limits = new YamlLimits(text);
        try
        {
            var stream = new YamlStream();
            stream.Load(limits);
            switch (stream.Documents)
            {
                case [{ RootNode: YamlMappingNode root }]:
                    return root;
                case [_]:
                    findings.Error(start, "the document must be a mapping of keys to values");
                    return null;
                default:
                    findings.Error(start, $"a file holds exactly one document; this one holds {stream.Documents.Count}");
                    return null;
            }
        }
        catch (YamlException) when (limits.Breach is { } breach)
        {
            findings.Error(breach.At, breach.Value);
            return null;
        }
        catch (YamlException exception)
        {
            findings.Error(Tab(text) ?? new(text.File, exception.Start.Line, exception.Start.Column), $"not YAML: {exception.Message.TrimEnd('.')}");
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            // On some damaged texts the reader throws what is not its own, and without a place.
            findings.Error(Tab(text) ?? start, "not YAML: it cannot be read; is it cut off, or indented unevenly?");
            return null;
        }
    }

    /// <summary>The first tab that indents a line: YAML allows none, and the reader reports it far from where it stands.</summary>
    private static SourceSpan? Tab(PolicyText text)
    {
        foreach (var (index, line) in text.Text.Split('\n').Index())
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && string.IsNullOrWhiteSpace(line[..tab]))
            {
                return new(text.File, index + 1, tab + 1);
            }
        }

        return null;
    }
}
