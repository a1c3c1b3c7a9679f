using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Policies.Language;

namespace Policies.Cases;

/// <summary>Reads what should be left of a document, and what should be withheld of it.</summary>
internal sealed class AnswerParser(FindingList findings)
{
    private const string Nothing = "nothing";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public ExpectedAnswer? Parse(MappingReader text, bool hasDocument)
    {
        var (hasReleased, hasWithheld) = (text.Has("released"), text.Has("withheld"));
        var says = hasReleased || hasWithheld;
        var withheld = text.Mappings("withheld").Select(Withheld).ToImmutableArray();
        var released = text.Text("released");
        if (says != hasDocument)
        {
            findings.Error(
                text.At, says ? "`released` and `withheld` speak of a document: add `body` or `file`" : "say what becomes of the document: add `released` or `withheld`");
        }

        return says ? new(released?.Value == Nothing, released?.Value == Nothing ? null : Json(released), hasWithheld ? withheld : null) : null;
    }

    private ExpectedWithheld Withheld(MappingReader text)
    {
        var (field, rule, count) = (text.RequiredText("field"), text.RequiredText("rule"), Count(text.Text("count")));
        text.Close();
        return new(field?.Value ?? "", rule?.Value ?? "", count);
    }

    private long? Count(Located<string>? text)
    {
        if (text is not { } located)
        {
            return null;
        }

        if (long.TryParse(located.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        findings.Error(located.At, $"`{located.Value}` is no whole number above zero");
        return null;
    }

    private JsonNode? Json(Located<string>? text)
    {
        try
        {
            return text is { } located ? JsonNode.Parse(located.Value, documentOptions: Strict) : null;
        }
        catch (JsonException exception)
        {
            // Its message would repeat a part of the document.
            findings.Error(text!.Value.At, $"`released` is not JSON (line {exception.LineNumber + 1} of it), nor `{Nothing}` for a record that is withheld whole");
            return null;
        }
    }
}
