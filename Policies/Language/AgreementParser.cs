using System.Collections.Immutable;
using System.Globalization;
using Policies.Agreements;

namespace Policies.Language;

/// <summary>Reads an agreement: who, what for, on what ground, from when to when, through which clients, what.</summary>
internal sealed class AgreementParser(FindingList findings)
{
    public Agreement Parse(MappingReader text)
    {
        var id = text.RequiredText("agreement");
        var party = Party(text);
        var purpose = text.RequiredText("purpose");
        var basis = text.RequiredText("basis");
        var resolution = text.RequiredText("resolution");
        var prohibited = text.Texts("prohibited-uses");
        var from = Day(text.RequiredText("from"));
        var until = Day(text.RequiredText("until"));
        var clients = text.Texts("clients");
        var grants = text.Mappings("grants").Select((grant, i) => Grant(grant, $"agreement/{id?.Value}#{i + 1}")).ToList();
        text.Close();
        if (from > until)
        {
            findings.Error(text.At, "`until` lies before `from`");
        }

        // What is missing has been reported, and such policies are never used; going on finds the other errors in the same run.
        return new()
        {
            Id = id?.Value ?? text.At.ToString(),
            Party = party ?? new("", PartyKind.Vendor),
            Purpose = purpose?.Value ?? "",
            Basis = basis?.Value ?? "",
            Resolution = resolution?.Value ?? "",
            ProhibitedUses = [.. prohibited.Select(use => use.Value)],
            From = from ?? DateOnly.MaxValue,
            Until = until ?? DateOnly.MinValue,
            Clients = [.. clients.Select(client => client.Value)],
            Grants = [.. grants.OfType<Grant>()],
            At = text.At,
        };
    }

    private Party? Party(MappingReader text)
    {
        if (text.Mapping("party") is not { } party)
        {
            findings.Error(text.At, "`party` is missing: write `party: {name: …, kind: …}`");
            return null;
        }

        var name = party.RequiredText("name");
        var kind = Words.Read(party.RequiredText("kind"), PartyKindNames.ByName, "kind of party", findings);
        party.Close();
        return name is null || kind is null ? null : new(name.Value.Value, kind.Value);
    }

    private Grant? Grant(MappingReader text, string rule)
    {
        var catalog = text.RequiredText("catalog");
        var resource = text.RequiredText("resource");
        var fields = text.Texts("fields");
        if (text.Has("basis") != text.Has("resolution"))
        {
            findings.Error(text.At, "a grant states its own `basis` and `resolution` together, or neither");
        }

        var basis = OwnText(text, "basis");
        var resolution = OwnText(text, "resolution");
        var rights = text.Texts("query").Select(word => Words.Read(word, QueryRightNames.ByName, "query right", findings)).OfType<QueryRight>();
        var writes = text.Texts("write").Select(word => Words.Read(word, WriteRightNames.ByName, "write right", findings)).OfType<WriteRight>();
        var grant = catalog is null || resource is null ? null : new Grant
        {
            Rule = rule,
            Catalog = catalog.Value.Value,
            Resource = resource.Value.Value,
            Fields = [.. fields.Select(field => (field.Value, field.At))],
            Basis = basis,
            Resolution = resolution,
            Query = rights.Aggregate(QueryRight.None, (all, right) => all | right),
            Write = writes.Aggregate(WriteRight.None, (all, right) => all | right),
            At = text.At,
        };
        text.Close();
        return grant;
    }

    private static string? OwnText(MappingReader text, string key) => text.Has(key) ? text.RequiredText(key)?.Value : text.Text(key)?.Value;

    private DateOnly? Day(Located<string>? text)
    {
        if (text is not { } located)
        {
            return null;
        }

        if (DateOnly.TryParseExact(located.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        findings.Error(located.At, $"`{located.Value}` is no date; write it as 2026-07-01");
        return null;
    }
}
