using System.Collections.Immutable;
using Policies.Evaluate;
using Policies.Language;

namespace Policies.Obligations;

/// <summary>
/// An agreement as a privacy obligations document suggests it. It does not hold: no such document knows the board's resolution or the
/// clients, so <c>policy check</c> asks for them, and a person has looked at it before anything leaves.
/// </summary>
/// <param name="Text">The draft, with what could not be mapped in comments; empty when there is none.</param>
/// <param name="Unmapped">What could not be mapped, and where it stands in the document.</param>
/// <param name="Findings">Why the document cannot be read.</param>
public sealed record AgreementDraft(string Text, ImmutableArray<string> Unmapped, ImmutableArray<PolicyFinding> Findings)
{
    /// <summary>Reads the document.</summary>
    /// <param name="policies">Whose catalogs and floor say what can be granted.</param>
    /// <param name="document">XML.</param>
    public static AgreementDraft Of(PolicySnapshot policies, PolicyText document)
    {
        ArgumentNullException.ThrowIfNull(policies);
        ArgumentNullException.ThrowIfNull(document);
        var findings = new FindingList();
        if (ObligationReader.Read(document, findings) is not { } root)
        {
            return new("", [], findings.ToImmutable());
        }

        var unmapped = ImmutableArray.CreateBuilder<string>();
        var body = new DraftBody(policies, (place, text) => unmapped.Add($"{ObligationReader.At(document.File, place)}: {Plain.Short(text)}")).Text(root);
        string[] comments =
        [
            "A draft made of a privacy obligations document. It does not hold until `policy check` has nothing to say, and judging it is yours:",
            "add the board's `resolution`, the `clients`, and whatever else is missing.",
            .. unmapped.Select(line => $"not mapped: {Plain.Line(line)}"),
        ];
        return new(string.Concat(comments.Select(line => $"# {line}\n")) + body, unmapped.ToImmutable(), []);
    }
}
