using System.Text;

namespace Gateway.Tests.World.Twins;

/// <summary>The body of a write.</summary>
/// <param name="MediaType">What it says it is.</param>
/// <param name="Text">What it is.</param>
internal sealed record TwinBody(string MediaType, string Text)
{
    public HttpContent Content()
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Text));
        content.Headers.TryAddWithoutValidation("Content-Type", MediaType);
        return content;
    }

    public override string ToString() => $"\n  {MediaType} {Text}";
}
