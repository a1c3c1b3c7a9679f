using Policies.Redaction.Json.Blocks;

namespace Policies.Redaction.Json;

/// <summary>A value screen made ready for bytes.</summary>
internal sealed class Screening
{
    private readonly bool[] _initials = new bool[256];
    private readonly bool[] _seconds = new bool[256];

    public Screening(ValueScreen screen)
    {
        Telling = new CharacterClass(screen.Characters);
        if (screen.Characters.Any(character => !char.IsAscii(character) || char.IsAsciiLetterOrDigit(character) || "\"\\/\b\f\n\r\t".Contains(character)))
            throw new ArgumentException("A value screen asks for a character that may be written as an escape, or is a letter or digit.");
        foreach (var beginning in screen.Beginnings)
        {
            Allow(_initials, Initial(beginning));
            if (beginning is [_, var second, ..] && char.IsAscii(second))
                Allow(_seconds, second);
            else
                Array.Fill(_seconds, true);
        }

        // What an escape stands for is not seen: it may be any letter.
        _initials['\\'] = _seconds['\\'] = true;
        PassesNothing = screen.LeastDigits <= 0;
        LeastDigits = Math.Clamp(screen.LeastDigits, 1, DigitRuns.Longest);
        PassesNoNumber = PassesNothing || "+-.".Any(sign => Telling.Contains((byte)sign)) || "-0123456789".Any(first => _initials[first]);
    }

    /// <summary>Every value is looked at.</summary>
    public bool PassesNothing { get; }

    /// <summary>Every number is looked at.</summary>
    public bool PassesNoNumber { get; }

    /// <summary>A value with one of these is looked at.</summary>
    public CharacterClass Telling { get; }

    /// <summary>A value that begins with a byte for which this holds is looked at, if <see cref="Seconds"/> agrees.</summary>
    public ReadOnlySpan<bool> Initials => _initials;

    /// <summary>Whether one may go on with this byte. Not to be asked of an escape.</summary>
    public ReadOnlySpan<bool> Seconds => _seconds;

    /// <summary>A value with so many digits in a row is looked at.</summary>
    public int LeastDigits { get; }

    /// <summary>A number with so many digits in all is looked at; 0: every number is.</summary>
    public int LeastDigitsOfNumbers => PassesNoNumber ? 0 : LeastDigits;

    /// <summary>Whether a value that begins with these bytes is looked at.</summary>
    public bool MayBegin(byte first, byte second) => _initials[first] && (first == '\\' || _seconds[second]);

    private static void Allow(bool[] bytes, char letter) =>
        bytes[char.ToLowerInvariant(letter)] = bytes[char.ToUpperInvariant(letter)] = true;

    private static char Initial(string beginning) => beginning.Length > 0 && char.IsAscii(beginning[0])
        ? beginning[0]
        : throw new ArgumentException("A value screen has a beginning that is empty or not ASCII.");
}
