using System.Collections.Immutable;
using Gateway.Demo.Draw;

namespace Gateway.Demo.Hidden;

/// <summary>Identifiers in the formats that US agencies issue. All are made up.</summary>
internal static class Identifiers
{
    private static readonly ImmutableArray<string> ServiceCentres = ["EAC", "WAC", "LIN", "SRC", "MSC", "IOE"];
    private static readonly ImmutableArray<string> Series = ["G", "K", "XH", "P", "AR"];

    public static string AlienNumber(Draws draws)
    {
        var digits = "2" + draws.Digits(8);
        return draws.Below(3) == 0 ? $"A{digits[..3]}-{digits[3..6]}-{digits[6..]}" : "A" + digits;
    }

    /// <summary>Of a form I-94: since 2019 nine digits, a letter, a digit; before that eleven digits.</summary>
    public static string AdmissionNumber(Draws draws) =>
        draws.Chance(60) ? $"{draws.Digits(9)}{(char)('A' + draws.Below(26))}{draws.Digits(1)}" : draws.Digits(11);

    public static string SevisId(Draws draws) => "N00" + draws.Digits(8);

    public static string Receipt(Draws draws) => draws.Pick(ServiceCentres) + draws.Digits(10);

    public static string Passport(Draws draws) => draws.Pick(Series) + draws.Digits(8);

    public static string TaxNumber(Draws draws) => $"9{draws.Digits(2)}-{draws.Between(70, 88)}-{draws.Digits(4)}";
}
