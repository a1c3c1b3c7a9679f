namespace Gateway.Redact;

/// <summary>The body of an answer with its content coding undone.</summary>
internal sealed class PlainBody : IDisposable
{
    /// <summary>Below this a body may expand as it likes: small ones hold little else than repetition.</summary>
    private const long FreeExpansion = 1 << 20;

    private readonly SisBody _sent;
    private readonly string _coding;
    private readonly CodedBody? _coded;
    private readonly Stream _plain;

    private PlainBody(SisBody sent, string coding, CodedBody? coded, Stream plain) =>
        (_sent, _coding, _coded, _plain) = (sent, coding, coded, plain);

    /// <summary>Bytes read, decoded.</summary>
    public long Count { get; private set; }

    /// <summary>The body, or null when it is coded in a way that was not asked for, or more than once.</summary>
    public static async ValueTask<PlainBody?> OpenAsync(ICollection<string> codings, SisBody sent)
    {
        if (ContentCoding.Single(codings) is not { } coding)
        {
            return null;
        }

        if (coding.Length == 0)
        {
            return new(sent, coding, null, sent);
        }

        var coded = new CodedBody(sent);
        return await ContentCoding.DecoderAsync(coding, coded) is { } plain ? new(sent, coding, coded, plain) : null;
    }

    /// <summary>Whether the body has become more than <paramref name="most"/> times longer by decoding, as only a bomb does.</summary>
    public bool ExpandsBeyond(int most) => _coded is not null && Count > FreeExpansion && Count / most > _sent.Count;

    /// <returns>0 at the end of a whole body.</returns>
    /// <exception cref="InvalidDataException">The coding is broken, cut short, or has something behind its end.</exception>
    public async ValueTask<int> ReadAsync(Memory<byte> buffer)
    {
        var read = await DecodeAsync(buffer);
        Count += read;
        return read > 0 || _coded is null || ContentCoding.IsWhole(_coding, _coded, Count)
            ? read
            : throw new InvalidDataException("The body does not end where its coding does.");
    }

    public void Dispose() => _plain.Dispose();

    private async ValueTask<int> DecodeAsync(Memory<byte> buffer)
    {
        try
        {
            return await _plain.ReadAsync(buffer);
        }
        catch (InvalidOperationException broken) when (_coded is not null)
        {
            // This is how BrotliStream says so.
            throw new InvalidDataException("The coding of the body is broken.", broken);
        }
    }
}
