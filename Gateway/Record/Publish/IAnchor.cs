using Gateway.Record.Notes;

namespace Gateway.Record.Publish;

/// <summary>A place outside the ledger that keeps its checkpoints, so that the past cannot be rewritten unnoticed.</summary>
internal interface IAnchor
{
    /// <summary>What it is, for the operational log.</summary>
    string Name { get; }

    /// <summary>Gives it the newest checkpoint.</summary>
    /// <returns>The checkpoint, with the signatures that it adds.</returns>
    Task<SignedNote> KeepAsync(SignedNote note, PublishedLog log, CancellationToken cancellationToken);
}
