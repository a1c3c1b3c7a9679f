using System.Text;

namespace Gateway.Tests.Redaction;

/// <summary>A document as serializers indent it: one member or element a line, nothing between the brackets of an empty container.</summary>
internal static class Indented
{
    public static string Of(string document)
    {
        var text = new StringBuilder();
        var level = 0;
        var previous = "";
        foreach (var token in Dom.Tokens(document))
        {
            if (token is "}" or "]")
                level--;
            if (previous is "," or "{" or "[" ? token is not ("}" or "]") : token is "}" or "]")
                text.Append('\n').Append(' ', 2 * level);
            text.Append(token).Append(token == ":" ? " " : "");
            if (token is "{" or "[")
                level++;
            previous = token;
        }

        return text.ToString();
    }
}
