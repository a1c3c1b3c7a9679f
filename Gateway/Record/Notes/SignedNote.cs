using System.Collections.Immutable;

namespace Gateway.Record.Notes;

/// <summary>A text and who has signed it, as <see href="https://c2sp.org/signed-note"/> writes it: text, empty line, a line for each signature.</summary>
/// <param name="Text">Whole lines.</param>
/// <param name="Signatures">One at least.</param>
internal sealed record SignedNote(string Text, ImmutableArray<NoteSignature> Signatures)
{
    private const int MostSignatures = 64;

    /// <summary>Reads a note; null for anything else. Whether its signatures hold is another question.</summary>
    public static SignedNote? Parse(string note)
    {
        var end = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !NoteText.IsWellFormed(note))
            return null;
        var lines = note[(end + 2)..].Split('\n');
        var signatures = lines[..^1].Select(NoteSignature.Parse).OfType<NoteSignature>().ToImmutableArray();
        return signatures.Length == lines.Length - 1 && signatures.Length is > 0 and <= MostSignatures ? new SignedNote(note[..(end + 1)], signatures) : null;
    }

    /// <summary>The same, signed by others too.</summary>
    public SignedNote With(params ReadOnlySpan<NoteSignature> others) => this with { Signatures = [.. Signatures, .. others] };

    public override string ToString() => $"{Text}\n{string.Concat(Signatures.Select(signature => $"{signature}\n"))}";
}
