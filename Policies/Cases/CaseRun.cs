using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Policies.Derive;
using Policies.Evaluate;
using Policies.Redaction;

namespace Policies.Cases;

/// <summary>Puts a case to the policies: the decisions and the redactor are those that requests meet.</summary>
public static class CaseRun
{
    /// <summary>What comes out otherwise than the case expects, a sentence each; empty when nothing does. None holds a value of a document.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="example">The case.</param>
    /// <param name="admitted">Its request as the gateway has read it; null when it has none, or one that cannot be read in exactly one way.</param>
    /// <param name="document">Its document; not looked at when it has none.</param>
    public static ImmutableArray<string> Differences(PolicySnapshot policies, PolicyCase example, AccessRequest? admitted, ReadOnlySpan<byte> document)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(example);
        var decision = admitted is null ? null : policies.Decide(admitted);
        if (example.Decision is { } expected && Outcome(decision) is var actual && !expected.IsMetBy(actual))
        {
            return [$"expected: {expected}; is: {actual}"];
        }

        return example.Answer is not { } answer ? []
            : Whole(policies, example, decision) is { } whole ? [.. Differences(answer, whole, document)]
            : ["no document leaves: the request is refused, or the agreement does not grant the resource"];
    }

    private static ExpectedDecision Outcome(Decision? decision) => decision switch
    {
        null => new(false, CaseCodes.Malformed, null, null),
        Refused refused => new(false, CaseCodes.Of(refused.Code), refused.Rule, refused.Parameter),
        _ => new(true, null, null, null),
    };

    private static WholeDocument? Whole(PolicySnapshot policies, PolicyCase example, Decision? decision)
    {
        if (example.Place is not { } place)
        {
            return decision is Allowed allowed ? new(allowed.Plan, allowed.Derived, allowed.Day) : null;
        }

        var access = place.Agreement is { } agreement
            ? policies.AccessOf(agreement, place.Catalog, place.Resource.Name)
            : new(new FieldFloor(policies.Floor, place.Resource), place.Resource, [EveryGrant.Of(place.Catalog, place.Resource)]);
        return access is null ? null : new(place.IsItem ? access.Item : access.Collection, null, default);
    }

    private static IEnumerable<string> Differences(ExpectedAnswer expected, WholeDocument whole, ReadOnlySpan<byte> document)
    {
        var (result, bytes) = whole.Redact(document);
        if (result.Fault is { } fault)
        {
            return [$"the document is refused at byte {fault.Position}: {fault.Kind}"];
        }

        if (result.RecordWithheld != expected.IsNothing)
        {
            return [result.RecordWithheld ? "the record is withheld whole" : "the record is not withheld whole"];
        }

        var released = expected.Released is { } json ? JsonDifference.Between(json, JsonNode.Parse(bytes)) : [];
        return [.. released, .. expected.Withheld is { } fields ? Differences(fields, result.Report.Withheld) : []];
    }

    private static IEnumerable<string> Differences(ImmutableArray<ExpectedWithheld> expected, ImmutableArray<WithheldField> actual)
    {
        foreach (var field in expected)
        {
            var count = actual.Where(withheld => withheld.Path == field.Field && withheld.Rule == field.Rule).Sum(withheld => withheld.Count);
            if (count == 0 || (field.Count is { } times && times != count))
            {
                yield return $"{field.Field} is withheld by {field.Rule} {count} times, not {field.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "at all"}";
            }
        }

        foreach (var withheld in actual.Where(withheld => !expected.Any(field => field.Field == withheld.Path && field.Rule == withheld.Rule)))
        {
            yield return $"{withheld.Path} is withheld by {withheld.Rule} {withheld.Count} times, and should not be";
        }
    }
}
