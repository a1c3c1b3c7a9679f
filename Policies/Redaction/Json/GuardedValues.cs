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
        if (!place.IsAlwaysAsked && !MayBeProtected(value, bytes))
            return null;
        return Ask(_text.Characters(inside), place.Node);
    }

    /// <summary>Whether a string or number is well-formed and the guard lets it go.</summary>
    /// <param name="value">The value.</param>
    /// <param name="inside">What it says, as it is written.</param>
    /// <param name="isPlain">It is well-formed, and has no escapes and nothing beyond ASCII.</param>
    /// <param name="bytes">The window it stands in.</param>
    /// <param name="place">Where it stands in the plan.</param>
    /// <exception cref="GuardFailedException">The guard threw.</exception>
    public bool LetsGo(in Value value, ReadOnlySpan<byte> inside, bool isPlain, byte[] bytes, Place place)
    {
        if (isPlain)
            return RuleFor(value, inside, bytes, place) is null;
        return _text.TryRead(inside, out var text) && Ask(text, place.Node) is null;
    }

    public ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> inside) => _text.Unescaped(inside);

    public ReadOnlySpan<char> Characters(ReadOnlySpan<byte> inside) => _text.Characters(inside);

    public void Clear() => _text.Clear();

    private string? Ask(ReadOnlySpan<char> text, PlanNode node)
    {
        try
        {
            return plan.Guard.RuleFor(text, node.NamesItsSibling) ?? (node.IsFreeText ? plan.Guard.RuleForText(text) : null);
        }
        catch (Exception)
        {
            throw new GuardFailedException();
        }
    }

    private bool MayBeProtected(in Value value, byte[] bytes) => value.IsString
        ? value.IsRemarkable || _screening.PassesNothing || _screening.MayBegin(bytes[value.Start + 1], bytes[value.Start + 2])
        : value.HasText && (_screening.PassesNoNumber || value.End - value.Start >= _screening.LeastDigits);
}
