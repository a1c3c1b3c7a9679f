using System.Text;
using Gateway.Record.Layout;

namespace Gateway.Record.Export;

/// <summary>
/// How far an export has come, in a file: the tree up to its last entry, as a checkpoint without signature. So the next run knows not only
/// where to go on, but whether it is still the same log.
/// </summary>
internal sealed class ExportCursor(string file)
{
    /// <summary>Index of the last entry that was exported or passed over; null when nothing was yet.</summary>
    /// <exception cref="InvalidDataException">The file is no cursor, or the log does not go on from it.</exception>
    public long? Read(ILeaves leaves)
    {
        if (!File.Exists(file))
            return null;
        if (Checkpoint.Parse(File.ReadAllText(file)) is not { Size: > 0 } at)
            throw new InvalidDataException($"{file} is no cursor of an export; name another file, or move it away to export the whole log");
        if (leaves.RootAt(at.Size) is not { } root || !at.HasRoot(root))
        {
            throw new InvalidDataException(
                $"the log does not go on from entry {at.Size - 1}, to which it has been exported: was a backup restored? "
                + $"Run audit verify; then move {file} away to export the whole log again");
        }

        return at.Size - 1;
    }

    /// <summary>Keeps it, durably. To be called once the output is.</summary>
    public void Write(ILeaves leaves, long last)
    {
        var root = leaves.RootAt(last + 1) ?? throw new InvalidDataException($"entry {last} is no longer in the log; run audit verify");
        OwnerOnly.Replace(file, Encoding.UTF8.GetBytes(Checkpoint.Of(leaves.Origin, last + 1, root).ToString()));
    }
}
