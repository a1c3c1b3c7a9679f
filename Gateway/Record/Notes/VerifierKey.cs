using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Record.Notes;

/// <summary>
/// The public half of a key that signs notes, written <c>name+key id+base64(type ‖ key)</c>. Only ECDSA on P-256 (type 2): the key is an SPKI, its
/// id the first four bytes of SHA-256 of it, and a signature DER over SHA-256 of the text.
/// </summary>
internal sealed class VerifierKey
{
    private const byte Ecdsa = 2;
    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly byte[] _spki;

    private VerifierKey(string name, byte[] spki) => (Name, _spki, Id) = (name, spki, BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(spki)));

    public string Name { get; }

    public uint Id { get; }

    public static VerifierKey Of(string name, ECDsa key) => new(name, key.ExportSubjectPublicKeyInfo());

    /// <summary>Reads what <see cref="ToString"/> gave; null for anything else, and for keys of another kind.</summary>
    public static VerifierKey? Parse(string text)
    {
        if (text.Split('+', 3) is not [var name, var id, var encoded] || !NoteText.IsKeyName(name))
            return null;
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length) || length < 2 || bytes[0] != Ecdsa)
            return null;
        var key = new VerifierKey(name, bytes[1..length]);
        return id == Hex(key.Id) && key.Import() is { } imported ? Keep(key, imported) : null;
    }

    /// <summary>Whether this key has signed the note. One signature in its name that does not hold spoils all.</summary>
    public bool HasSigned(SignedNote note)
    {
        var own = note.Signatures.Where(signature => signature.Name == Name && signature.KeyId == Id).ToImmutableArray();
        if (own.IsEmpty || Import() is not { } imported)
            return false;
        using var key = imported;
        var text = Encoding.UTF8.GetBytes(note.Text);
        return own.All(signature => key.VerifyData(text, signature.Signature.AsSpan(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
    }

    public override string ToString() => $"{Name}+{Hex(Id)}+{Convert.ToBase64String([Ecdsa, .. _spki])}";

    private static string Hex(uint id) => id.ToString("x8", CultureInfo.InvariantCulture);

    private static VerifierKey Keep(VerifierKey key, ECDsa imported)
    {
        imported.Dispose();
        return key;
    }

    private ECDsa? Import()
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportSubjectPublicKeyInfo(_spki, out var read);
            if (read == _spki.Length && key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == P256)
                return key;
        }
        catch (CryptographicException)
        {
            // Not a key: said below.
        }

        key.Dispose();
        return null;
    }
}
