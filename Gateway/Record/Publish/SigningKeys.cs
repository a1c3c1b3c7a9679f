using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Gateway.Record.Notes;

namespace Gateway.Record.Publish;

/// <summary>
/// The keys that sign checkpoints: the present one and, until it is dropped, the one before it, so that who knows only that one can go on and
/// learn the other. PKCS #8 in PEM, for the owner only.
/// </summary>
internal sealed class SigningKeys : IDisposable
{
    private readonly ImmutableArray<ECDsa> _keys;

    private SigningKeys(ImmutableArray<ECDsa> keys) => _keys = keys;

    /// <summary>Reads the keys, and makes one where there is none.</summary>
    /// <param name="directory">Of the ledger.</param>
    /// <exception cref="LedgerStartException">A key cannot be read, or can be read by others.</exception>
    public static SigningKeys Open(string directory)
    {
        var present = PresentIn(directory);
        if (!File.Exists(present))
            Make(present);
        return new([.. new[] { present, PreviousIn(directory) }.Where(File.Exists).Select(Read)]);
    }

    /// <summary>Makes a key that does not sign yet, so that the log can name it before it does.</summary>
    public static VerifierKey Prepare(string directory, string name)
    {
        Make(NextIn(directory));
        using var key = Read(NextIn(directory));
        return VerifierKey.Of(name, key);
    }

    /// <summary>The key that was prepared signs from now on. The old one signs beside it until this is done once more, or it is dropped.</summary>
    public static void Rotate(string directory, bool keepsPrevious)
    {
        if (keepsPrevious && File.Exists(PresentIn(directory)))
            File.Move(PresentIn(directory), PreviousIn(directory), overwrite: true);
        else
            File.Delete(PreviousIn(directory));
        File.Move(NextIn(directory), PresentIn(directory), overwrite: true);
    }

    /// <summary>The keys as signers in a name, the present one first.</summary>
    public ImmutableArray<NoteSigner> For(string name) => [.. _keys.Select(key => new NoteSigner(name, key))];

    public void Dispose()
    {
        foreach (var key in _keys)
            key.Dispose();
    }

    private static string PresentIn(string directory) => Path.Combine(directory, "signing.key");

    private static string PreviousIn(string directory) => Path.Combine(directory, "signing.key.previous");

    private static string NextIn(string directory) => Path.Combine(directory, "signing.key.next");

    private static void Make(string file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        OwnerOnly.Replace(file, Encoding.ASCII.GetBytes(key.ExportPkcs8PrivateKeyPem() + "\n"));
    }

    private static ECDsa Read(string file)
    {
        if (OwnerOnly.IsOpenToOthers(file))
            throw new LedgerStartException($"{file} can be read by others than its owner. Run: chmod 600 {file}");
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            if (key.KeySize == 256)
                return key;
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            // Said below.
        }

        key.Dispose();
        throw new LedgerStartException($"{file} holds no ECDSA key on P-256. Restore it from the backup of the ledger, or run `audit rotate-key`.");
    }
}
