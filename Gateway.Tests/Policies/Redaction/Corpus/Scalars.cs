using static Policies.Redaction.Json.JsonFaultKind;

namespace Gateway.Tests.Redaction.Corpus;

/// <summary>Numbers and literals.</summary>
internal static class Scalars
{
    private static readonly string[] Accepted =
    [
        "0", "-0", "1", "-1", "10", "9", "1.0", "0.0", "-0.0", "0.10", "1e1", "1E1", "1e+1", "1E-1", "0e0", "-0e-0", "0.1e10", "1.5E+00", "1e999", "-1e-999",
        "123456789012345678901234567890", "0.000000000000000000000000000000000000000000000000000000000000000001", "1e0000000000000000001", "1017",
        "9007199254740993", "-9223372036854775809", "true", "false", "null",
    ];

    private static readonly string[] Refused =
    [
        "00", "01", "-01", "-00", "+1", "+0", "1.", "0.", "-1.", ".1", "-.1", ".", "1.e1", "1e", "1E", "1e+", "1e-", "1e.1", "1e1.1", "1.1.1", "1ee1", "e1",
        "--1", "-", "-a", "- 1", "1 e1", "1 .0", "1-1", "1+1", "0-0", "1--", "0x1", "0X1F", "0b1", "0o7", "1_0", "1a", "1f", "1d", "1n", "1L", "NaN", "-NaN",
        "Infinity", "-Infinity", "+Infinity", "inf", "1e1e1", "1,000.0.0", "\xD9\xA1", "\xEF\xBC\x91", "1\xC2\xB2", "\xE2\x88\x9E", "\xE2\x88\x92" + "1", "1\0",
        "tru", "truE", "True", "TRUE", "tRue", "trueE", "true1", "truetrue", "true\"\"", "fals", "falsy", "False", "FALSE", "falsee", "nul", "nulL", "Null",
        "NULL", "nulll", "nil", "none", "None", "undefined", "yes", "no", "on", "t", "f", "n", "tr ue", "nu\nll", "t\0rue",
    ];

    public static IEnumerable<Row> Rows =>
    [
        .. Accepted.SelectMany(written => Places.OfValue(null, written, written)),
        .. Refused.SelectMany(written => Places.OfValue(Malformed, written, written)),
    ];
}
