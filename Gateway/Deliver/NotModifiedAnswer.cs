using Gateway.Record;

namespace Gateway.Deliver;

/// <summary>Says that the caller has the answer already (304): a head without a body.</summary>
internal sealed record NotModifiedAnswer : Answer
{
    /// <summary>Stands for the answer that would have left, with those of its headers that RFC 9110, 15.4.5, asks for.</summary>
    public static NotModifiedAnswer For(RecordsAnswer known) => new()
    {
        Status = StatusCodes.Status304NotModified,
        ContentType = null,
        Headers = [.. Repeated(known)],
    };

    public override IReadOnlyList<ReadOnlyMemory<byte>> Render(Receipt receipt) => [];

    private static IEnumerable<KeyValuePair<string, string>> Repeated(RecordsAnswer known)
    {
        if (known.Validator is { } validator)
        {
            yield return new("ETag", validator.ToString());
        }

        if (!known.IsSmall)
        {
            yield return new("Vary", "Accept-Encoding");
        }
    }
}
