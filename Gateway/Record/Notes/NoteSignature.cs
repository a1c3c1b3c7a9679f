using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Gateway.Record.Notes;

/// <summary>One line below a signed note: <c>— name base64(key id ‖ signature)</c>.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">Its id, 4 bytes, big-endian.</param>
/// <param name="Signature">What the key made of the text, as its kind of key writes it.</param>
internal sealed record NoteSignature(string Name, uint KeyId, ImmutableArray<byte> Signature)
{
    private const string Dash = "— ";
    private const int KeyIdSize = 4;

    /// <summary>Reads a line without its end; null for anything else.</summary>
    public static NoteSignature? Parse(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal) || line[Dash.Length..].Split(' ') is not [var name, var encoded] || !NoteText.IsKeyName(name))
            return null;
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) && length > KeyIdSize
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), [.. bytes.AsSpan(KeyIdSize, length - KeyIdSize)])
            : null;
    }

    public override string ToString()
    {
        var bytes = new byte[KeyIdSize + Signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Signature.CopyTo(bytes, KeyIdSize);
        return $"{Dash}{Name} {Convert.ToBase64String(bytes)}";
    }
}
