using Policies.Redaction.Json.Blocks;

namespace Policies.Redaction.Json;

/// <summary>A value screen made ready for bytes.</summary>
internal sealed class Screening
{
    private readonly bool[] _mayBegin = new bool[256];

    public Screening(ValueScreen screen)
    {
        Telling = new CharacterClass(screen.Characters);
        PassesNothing = screen.LeastDigits <= 0;
        LeastDigits = Math.Clamp(screen.LeastDigits, 1, DigitRuns.Longest);
        foreach (var beginning in screen.Beginnings)
            Note(beginning);
        MayBeNumber = "+-.".Any(sign => Telling.Contains((byte)sign)) || "-0123456789".Any(first => _mayBegin[first]);
    }

    /// <summary>Every value is looked at.</summary>
    public bool PassesNothing { get; }

    /// <summary>A value with one of these is looked at.</summary>
    public CharacterClass Telling { get; }

    /// <summary>A value with so many digits in a row is looked at.</summary>
    public int LeastDigits { get; }

    /// <summary>Numbers are looked at too, however short.</summary>
    public bool MayBeNumber { get; }

    /// <summary>A value that begins with this byte may have to be looked at.</summary>
    public bool MayBegin(byte first) => _mayBegin[first];

    private void Note(string beginning)
    {
        if (beginning.Length == 0 || !char.IsAscii(beginning[0]))
            throw new ArgumentException("A value screen has a beginning that is empty or not ASCII.");
        _mayBegin[char.ToLowerInvariant(beginning[0])] = true;
        _mayBegin[char.ToUpperInvariant(beginning[0])] = true;
    }
}
