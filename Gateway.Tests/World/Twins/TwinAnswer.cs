namespace Gateway.Tests.World.Twins;

/// <summary>All that a caller sees of an answer, but the date.</summary>
/// <param name="Status">The status.</param>
/// <param name="Head">The headers, in the order of their names.</param>
/// <param name="Body">The body, a character a byte.</param>
internal sealed record TwinAnswer(int Status, string Head, string Body)
{
    public bool Says(string code) => Status >= 400 && Body.Contains($"\"code\":\"{code}", StringComparison.Ordinal);

    public override string ToString() => $"{Status}\n{Head}\n{Body}";
}
