using System.Globalization;
using System.Text;
using Gateway.Record.Layout;
using Gateway.Record.Notes;

namespace Gateway.Record.Publish;

/// <summary>A directory on storage that is written once: a file for each checkpoint, named by its size, and none is ever replaced.</summary>
internal sealed class DirectoryAnchor(string directory) : IAnchor
{
    private const string Ending = ".checkpoint";

    public string Name => "directory";

    /// <inheritdoc/>
    public async Task<SignedNote> KeepAsync(SignedNote note, PublishedLog log, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        var file = Path.Combine(directory, string.Create(CultureInfo.InvariantCulture, $"{Checkpoint.Parse(note.Text)!.Size:D20}{Ending}"));
        if (!File.Exists(file))
        {
            await using var stream = new FileStream(file, FileMode.CreateNew);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(note.ToString()), cancellationToken);
            stream.Flush(flushToDisk: true);
        }

        return note;
    }

    /// <summary>The newest checkpoint of an origin; null when there is none.</summary>
    public Checkpoint? Newest(string origin) => !Directory.Exists(directory) ? null : Directory.EnumerateFiles(directory, "*" + Ending)
        .OrderDescending(StringComparer.Ordinal)
        .Select(file => SignedNote.Parse(File.ReadAllText(file, Encoding.UTF8)) is { } note ? Checkpoint.Parse(note.Text) : null)
        .FirstOrDefault(checkpoint => checkpoint?.Origin == origin);
}
