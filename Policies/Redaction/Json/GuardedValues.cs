namespace Policies.Redaction.Json;

/// <summary>Asks the guard about values, and does not ask where the screen says that it has nothing to say.</summary>
internal sealed class GuardedValues(PreparedPlan plan)
{
    private readonly StringText _text = new();
    private readonly Screening _screening = plan.Screening;

    /// <summary>The rule that protects a string or number, or null.</summary>
    /// <exception cref="GuardFailedException">The guard threw.</exception>
    public string? RuleFor(in Value value, ReadOnlySpan<byte> inside, byte[] bytes, Place place)
    {
        var namesItsSibling = place.Node.NamesItsSibling;
        if (!namesItsSibling && !MayBeProtected(value, bytes))
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

    private bool MayBeProtected(in Value value, byte[] bytes) => value.IsString
        ? value.IsRemarkable || _screening.PassesNothing || _screening.Initials[bytes[value.Start + 1]]
        : value.HasText && (_screening.PassesNoNumber || value.End - value.Start >= _screening.LeastDigits);
}
