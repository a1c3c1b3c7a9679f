using System.Security.Cryptography;
using System.Text;
using Gateway.Record.Layout;

namespace Gateway.Record.Witness;

/// <summary>The checkpoint that a witness has cosigned last, of each log: a file each, replaced durably.</summary>
internal sealed class WitnessStore(string directory)
{
    /// <exception cref="InvalidDataException">There is one, and it cannot be read: what was cosigned is not known any more.</exception>
    public Checkpoint? Last(string origin)
    {
        var file = FileOf(origin);
        return !File.Exists(file) ? null
            : Checkpoint.Parse(File.ReadAllText(file, Encoding.UTF8)) is { } checkpoint && checkpoint.Origin == origin ? checkpoint
            : throw new InvalidDataException($"{file} is no checkpoint of {origin}; restore it from a backup");
    }

    public void Keep(Checkpoint checkpoint)
    {
        OwnerOnly.MakeDirectory(directory);
        OwnerOnly.Replace(FileOf(checkpoint.Origin), Encoding.UTF8.GetBytes(checkpoint.ToString()));
    }

    private string FileOf(string origin) => Path.Combine(directory, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin))) + ".checkpoint");
}
