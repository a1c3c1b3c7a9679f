using System.Globalization;
using System.Text.Json;
using Policies.Catalogs;

namespace Policies.Derive;

/// <summary>Reads from a record whether a flag is set on a day. A form that the standard does not have says neither yes nor no.</summary>
internal readonly struct FlagReading(Derivation derivation, DateOnly day)
{
    private const string DateForm = "yyyy-MM-dd";

    /// <exception cref="InvalidDataException">The record has another form than the standard says.</exception>
    public bool IsSet(JsonElement record)
    {
        var isSet = false;
        foreach (var element in Elements(record, derivation.List))
        {
            // Each is read to its end, so that a record is refused for its form and never for where in the list the code stands.
            isSet |= HasCode(element) & HoldsOnDay(element);
        }

        return isSet;
    }

    private bool HasCode(JsonElement element)
    {
        var code = CodeValue.Parse(Text(element, derivation.Code) ?? throw Malformed()).Code;
        return code.IsEmpty ? throw Malformed() : code.SequenceEqual(derivation.Mandate.Code);
    }

    private bool HoldsOnDay(JsonElement element)
    {
        var (periods, holds) = (0, false);
        foreach (var period in Elements(element, derivation.Periods))
        {
            periods++;
            holds |= Day(period, derivation.Begin, DateOnly.MinValue) <= day & day <= Day(period, derivation.End, DateOnly.MaxValue);
        }

        return periods == 0 || holds;
    }

    /// <summary>A list that is absent, null or empty has none.</summary>
    private static JsonElement.ArrayEnumerator Elements(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object)
        {
            throw Malformed();
        }

        if (!parent.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return default;
        }

        return list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw Malformed();
    }

    private static DateOnly Day(JsonElement period, string name, DateOnly otherwise) =>
        Text(period, name) is not { } text ? otherwise
        : DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Malformed();

    private static string? Text(JsonElement parent, string name)
    {
        if (parent.ValueKind != JsonValueKind.Object)
        {
            throw Malformed();
        }

        return !parent.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
            : value.ValueKind == JsonValueKind.String ? value.GetString()
            : throw Malformed();
    }

    private static InvalidDataException Malformed() => new("The records have another form than the standard says.");
}
