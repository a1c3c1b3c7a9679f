using Gateway.Record.Layout;
using Gateway.Record.Notes;

namespace Gateway.Record.Publish;

/// <summary>The operational log, and with it whatever collects the district's logs.</summary>
internal sealed partial class LogAnchor(ILogger logger) : IAnchor
{
    public string Name => "log";

    /// <inheritdoc/>
    public Task<SignedNote> KeepAsync(SignedNote note, PublishedLog log, CancellationToken cancellationToken)
    {
        var tree = Checkpoint.Parse(note.Text)!;
        Log.Anchored(logger, tree.Origin, tree.Size, tree.Root);
        return Task.FromResult(note);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 622, Level = LogLevel.Information, Message = "Checkpoint of {Origin}: {Size} entries, root {Root}")]
        public static partial void Anchored(ILogger logger, string origin, long size, string root);
    }
}
