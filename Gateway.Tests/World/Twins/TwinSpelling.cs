using System.Globalization;
using Gateway.Demo.Draw;

namespace Gateway.Tests.World.Twins;

/// <summary>Writes paths and parameters down: mostly as one should, sometimes as one should not.</summary>
internal sealed class TwinSpelling(Draws draws)
{
    private readonly bool _isPlain = draws.Chance(80);

    public string Path(string path)
    {
        var plain = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return _isPlain || draws.Chance(60) ? plain : draws.Below(8) switch
        {
            0 => plain + "/",
            1 => plain.Replace("/ed-fi/", "//ed-fi/", StringComparison.Ordinal),
            2 => plain.Replace("/v1p2/", "/v1p2/./", StringComparison.Ordinal),
            3 => plain + "/../students",
            4 => plain.ToUpperInvariant(),
            5 => plain + draws.Pick<string>([".json", ";a=b", "%2f..%2fstudents", "%00", "%5c", "%c0%af"]),
            6 => plain.Replace("students", "%73tudents", StringComparison.Ordinal),
            _ => plain.Replace("s", "%2573", StringComparison.Ordinal),
        };
    }

    public string Parameter((string Name, string Value) parameter)
    {
        var (name, value) = (Uri.EscapeDataString(parameter.Name), Uri.EscapeDataString(parameter.Value));
        return _isPlain || draws.Chance(50) ? $"{name}={value}" : draws.Below(9) switch
        {
            0 => $"{name.ToUpperInvariant()}={value}",
            1 => $"{Escaped(parameter.Name)}={value}",
            2 => $"{Uri.EscapeDataString(name)}={value}",
            3 => $"{name}={value}&{name}={value}",
            4 => $"{name}[]={value}",
            5 => $"{name}={value};a=b",
            6 => $"{name}%E2%80%8B={value}",
            7 => $"{Uri.EscapeDataString(Wide(parameter.Name))}={value}",
            _ => $"{name}={value.Replace("%20", "+", StringComparison.Ordinal)}",
        };
    }

    private static string Escaped(string text) => string.Concat(System.Text.Encoding.UTF8.GetBytes(text).Select(unit => string.Create(CultureInfo.InvariantCulture, $"%{unit:x2}")));

    private static string Wide(string text) => string.Concat(text.Select(letter => letter is > ' ' and < '\x7f' ? (char)(letter + 0xFEE0) : letter));
}
