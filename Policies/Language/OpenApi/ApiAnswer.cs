using YamlDotNet.RepresentationModel;

namespace Policies.Language.OpenApi;

/// <summary>Where an operation's good answer is described.</summary>
/// <param name="Code">The status it stands under.</param>
/// <param name="MediaType">The first JSON type.</param>
/// <param name="Schema">Its schema.</param>
internal sealed record ApiAnswer(string Code, string MediaType, YamlNode Schema)
{
    private static readonly string[] Good = ["200", "2XX", "default"];

    /// <summary>The answer, or null when the operation has none in JSON.</summary>
    public static ApiAnswer? Of(YamlMappingNode operation, ApiPointers pointers)
    {
        var answers = operation.Mapping("responses");
        if (Array.Find(Good, code => answers?.Get(code) is not null) is not { } code || pointers.Follow(answers!.Get(code)!) is not YamlMappingNode answer)
        {
            return null;
        }

        var (type, content) = answer.Mapping("content")?.Entries().FirstOrDefault(entry => entry.Key.Contains("json", StringComparison.OrdinalIgnoreCase)) ?? default;
        return (content as YamlMappingNode)?.Get("schema") is { } schema ? new(code, type, schema) : null;
    }
}
