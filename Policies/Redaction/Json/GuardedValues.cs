using System.Text;

namespace Policies.Redaction.Json;

/// <summary>Asks the guard about values, and does not ask where the screen says that it has nothing to say.</summary>
internal sealed class GuardedValues(PreparedPlan plan)
{
    private readonly StringText _text = new();
    private readonly Screening _screening = plan.Screening;

    /// <summary>The rule that protects a string or number, or null.</summary>
    /// <exception cref="GuardFailedException">The guard threw.</exception>
    public string? RuleFor(in Token token, ReadOnlySpan<byte> inside, Place place)
    {
        var namesItsSibling = place.Node.NamesItsSibling;
        if (!namesItsSibling && !MayBeProtected(token, inside))
            return null;
        try
        {
            return plan.Guard.RuleFor(_text.Characters(inside), namesItsSibling);
        }
        catch (Exception)
        {
            throw new GuardFailedException();
        }
    }

    public ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> inside) => _text.Unescaped(inside);

    public ReadOnlySpan<char> Characters(ReadOnlySpan<byte> inside) => _text.Characters(inside);

    public void Clear() => _text.Clear();

    private bool MayBeProtected(in Token token, ReadOnlySpan<byte> inside)
    {
        if (_screening.PassesNothing)
            return true;
        if (token.Kind is TokenKind.Number)
            return inside.Length >= _screening.LeastDigits || _screening.MayBeNumber;
        return token.IsUnplain || token.IsTelling || (!inside.IsEmpty && _screening.MayBegin(inside[0]));
    }
}
