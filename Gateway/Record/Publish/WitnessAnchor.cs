using Gateway.Record.Notes;
using Gateway.Record.Witness;

namespace Gateway.Record.Publish;

/// <summary>A witness, whose cosignature the published checkpoint then bears.</summary>
internal sealed class WitnessAnchor(string name, WitnessClient witness) : IAnchor
{
    public string Name => $"witness {name}";

    /// <inheritdoc/>
    public async Task<SignedNote> KeepAsync(SignedNote note, PublishedLog log, CancellationToken cancellationToken) =>
        note.With(await witness.CosignAsync(note, log.Tiles, cancellationToken));
}
