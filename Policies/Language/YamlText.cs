using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Policies.Language;

/// <summary>Turns a YAML text into a mapping whose every part knows its line and column.</summary>
internal static class YamlText
{
    /// <summary>A reader of the one mapping the text must hold, or null when a finding says why not.</summary>
    public static MappingReader? Parse(PolicyText text, FindingList findings) =>
        Only(text, findings, events => new TextNodeReader(events).Roots()) is not { } root ? null
        : root.Pairs is null ? NoMapping<MappingReader>(text, findings)
        : new(text.File, root, findings);

    /// <summary>The one mapping the text must hold, as YamlDotNet has it, or null when a finding says why not.</summary>
    public static YamlMappingNode? Root(PolicyText text, FindingList findings) =>
        Only(text, findings, Documents) is not { } root ? null : root as YamlMappingNode ?? NoMapping<YamlMappingNode>(text, findings);

    private static IReadOnlyList<YamlNode> Documents(IParser events)
    {
        var stream = new YamlStream();
        stream.Load(events);
        return [.. stream.Documents.Select(document => document.RootNode)];
    }

    private static T? NoMapping<T>(PolicyText text, FindingList findings)
        where T : class
    {
        findings.Error(new(text.File, 1, 1), "the document must be a mapping of keys to values");
        return null;
    }

    private static T? Only<T>(PolicyText text, FindingList findings, Func<IParser, IReadOnlyList<T>> read)
        where T : class
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
            var documents = read(limits);
            if (documents is [var only])
            {
                return only;
            }

            findings.Error(start, $"a file holds exactly one document; this one holds {documents.Count}");
            return null;
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
