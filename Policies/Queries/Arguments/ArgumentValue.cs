using System.Globalization;
using System.Text.Json;

namespace Policies.Queries.Arguments;

/// <summary>A scalar: what is looked at is what is written again, character for character.</summary>
/// <param name="Text">A string unescaped; a number in plain digits, without an exponent or zeros at its end.</param>
/// <param name="IsString">It is written as a string.</param>
internal sealed record ArgumentValue(string Text, bool IsString)
{
    private const string PlainDigits = "0.############################";

    /// <summary>The value, or null when it is none. That there is no value is no value: <c>null</c> asks more than a plain question.</summary>
    /// <exception cref="InvalidOperationException">A text is not valid Unicode.</exception>
    public static ArgumentValue? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => new(element.GetString()!, true),
        JsonValueKind.Number => element.TryGetDecimal(out var number) ? new(number.ToString(PlainDigits, CultureInfo.InvariantCulture), false) : null,
        JsonValueKind.True => new("true", false),
        JsonValueKind.False => new("false", false),
        _ => null,
    };

    public void Write(Utf8JsonWriter json)
    {
        if (IsString)
        {
            json.WriteStringValue(Text);
        }
        else
        {
            json.WriteRawValue(Text);
        }
    }
}
