namespace Policies.Catalogs;

/// <summary>A value that names a code of a code list, as Ed-Fi descriptors do: <c>uri://ed-fi.org/VisaDescriptor#Other Visa</c>.</summary>
internal readonly ref struct CodeValue
{
    private CodeValue(ReadOnlySpan<char> list, ReadOnlySpan<char> code)
    {
        List = list;
        Code = code;
    }

    /// <summary>The list's name in <see cref="NormalForm"/>.</summary>
    public ReadOnlySpan<char> List { get; }

    /// <summary>The code in normal form.</summary>
    public ReadOnlySpan<char> Code { get; }

    /// <summary>Reads a value, also one that is percent-encoded; list and code are empty when it names none.</summary>
    public static CodeValue Parse(ReadOnlySpan<char> value) => TryParse(PercentForm.Decoded(value), [], out var code) ? code : default;

    /// <summary>Reads a value; false when it names no code.</summary>
    /// <param name="text">Any text, decoded.</param>
    /// <param name="room">What is read may lie in here.</param>
    /// <param name="code">What was read: from the first number sign to the end.</param>
    public static bool TryParse(ReadOnlySpan<char> text, Span<char> room, out CodeValue code) => TryParse(text, text.IndexOf('#'), room, out code);

    /// <summary>Reads the last of several in a value: from the last number sign to the end.</summary>
    public static bool TryParseLast(ReadOnlySpan<char> text, Span<char> room, out CodeValue code) => TryParse(text, text.LastIndexOf('#'), room, out code);

    private static bool TryParse(ReadOnlySpan<char> text, int hash, Span<char> room, out CodeValue code)
    {
        code = default;
        if (hash < 0)
            return false;

        var list = NormalForm.Of(text[(text[..hash].LastIndexOf('/') + 1)..hash], room);
        if (!list.EndsWith("descriptor") && !text.Contains("://", StringComparison.Ordinal))
            return false;

        code = new(list, NormalForm.Of(text[(hash + 1)..], room[Math.Min(list.Length, room.Length)..]));
        return true;
    }
}
