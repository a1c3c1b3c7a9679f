using System.Text;
using Gateway.Record.Notes;
using Gateway.Record.Tiles;

namespace Gateway.Record.Publish;

/// <summary>
/// What of a log anybody may have who is to check it, in files named as they are served: tiles, entry bundles and the signed checkpoint of
/// <see href="https://c2sp.org/tlog-tiles"/>, and <c>keys</c>, a verifier key a line. No entry can be told from any of it.
/// </summary>
internal sealed class PublishedLog(string directory)
{
    public TileDirectory Tiles { get; } = new(directory);

    private string CheckpointFile => Path.Combine(directory, "checkpoint");

    private string KeyFile => Path.Combine(directory, "keys");

    /// <summary>The newest checkpoint; null when none has been published.</summary>
    /// <exception cref="InvalidDataException">There is one, and it is no signed note.</exception>
    public SignedNote? Checkpoint() => !File.Exists(CheckpointFile) ? null
        : SignedNote.Parse(File.ReadAllText(CheckpointFile, Encoding.UTF8)) ?? throw new InvalidDataException($"{CheckpointFile} is no signed note");

    /// <summary>The newest checkpoint as it is served; null when none has been published.</summary>
    public byte[]? CheckpointBytes() => Bytes(CheckpointFile);

    /// <summary>The verifier keys, as they are served.</summary>
    public byte[]? KeyBytes() => Bytes(KeyFile);

    public void Publish(SignedNote checkpoint, IEnumerable<VerifierKey> keys)
    {
        Directory.CreateDirectory(directory);
        OwnerOnly.Replace(KeyFile, Encoding.UTF8.GetBytes(string.Concat(keys.Select(key => $"{key}\n"))));
        Publish(checkpoint);
    }

    /// <summary>The same checkpoint, with more signatures.</summary>
    public void Publish(SignedNote checkpoint) => OwnerOnly.Replace(CheckpointFile, Encoding.UTF8.GetBytes(checkpoint.ToString()));

    private static byte[]? Bytes(string file) => File.Exists(file) ? File.ReadAllBytes(file) : null;
}
