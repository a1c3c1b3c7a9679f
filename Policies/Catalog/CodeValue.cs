namespace Policies.Catalogs;

/// <summary>A value that names a code of a code list, as Ed-Fi descriptors do: <c>uri://ed-fi.org/VisaDescriptor#Other Visa</c>.</summary>
/// <param name="List">The list's name in <see cref="NormalForm"/>.</param>
/// <param name="Code">The code in normal form.</param>
internal sealed record CodeValue(string List, string Code)
{
    /// <summary>Reads a value, also one that is percent-encoded; null when it names no code.</summary>
    public static CodeValue? Parse(string value)
    {
        var text = value.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(value.Replace('+', ' ')) : value;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash < 0)
        {
            return null;
        }

        var list = NormalForm.Of(text.AsSpan()[(text.LastIndexOf('/', hash) + 1)..hash]);
        var namesList = list.EndsWith("descriptor", StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal);
        return namesList ? new(list, NormalForm.Of(text.AsSpan(hash + 1))) : null;
    }
}
