using System.Collections.Immutable;
using Gateway.Record.Notes;

namespace Gateway.Record.Publish;

/// <summary>Gives each anchor the newest checkpoint now and then. One that fails keeps no other from it, and is said, once for each kind of trouble.</summary>
internal sealed partial class Anchoring(ImmutableArray<IAnchor> anchors, TimeSpan interval, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, string> _troubles = [];
    private DateTimeOffset _due;
    private string? _anchored;

    /// <summary>Whether the checkpoint is to be anchored now: it is another one, and it is time.</summary>
    public bool IsDue(SignedNote note) => note.Text != _anchored && time.GetUtcNow() >= _due;

    /// <summary>Anchors a checkpoint, and publishes it with what signatures it got.</summary>
    public async Task AnchorAsync(SignedNote note, PublishedLog log)
    {
        (_anchored, _due) = (note.Text, time.GetUtcNow() + interval);
        var signed = note;
        foreach (var anchor in anchors)
            signed = await KeepAsync(anchor, signed, log);
        if (signed.Signatures.Length > note.Signatures.Length)
            log.Publish(signed);
    }

    private async Task<SignedNote> KeepAsync(IAnchor anchor, SignedNote note, PublishedLog log)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            var kept = await anchor.KeepAsync(note, log, patience.Token);
            _troubles.Remove(anchor.Name);
            return kept;
        }
#pragma warning disable CA1031 // Whatever is wrong with an anchor, the ledger and the other anchors go on.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            if (_troubles.GetValueOrDefault(anchor.Name) != fault.Message)
                Log.NotAnchored(logger, anchor.Name, fault.Message);
            _troubles[anchor.Name] = fault.Message;
            return note;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 623, Level = LogLevel.Error, Message = "The anchor {Anchor} did not get the newest checkpoint: {Reason}")]
        public static partial void NotAnchored(ILogger logger, string anchor, string reason);
    }
}
