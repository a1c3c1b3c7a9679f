using System.Security.Cryptography;
using System.Text;

namespace Gateway.Record.Notes;

/// <summary>A key that signs notes in a name.</summary>
/// <param name="name">Of a log: its origin.</param>
/// <param name="key">ECDSA on P-256.</param>
internal sealed class NoteSigner(string name, ECDsa key)
{
    public VerifierKey Verifier { get; } = VerifierKey.Of(name, key);

    /// <param name="text">Whole lines.</param>
    public SignedNote Sign(string text) => new(text, [Signature(text)]);

    public NoteSignature Signature(string text) => new(
        name, Verifier.Id, [.. key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)]);
}
