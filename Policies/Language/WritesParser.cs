using System.Collections.Frozen;
using Policies.Catalogs;

namespace Policies.Language;

/// <summary>Reads what a SIS makes of each method that writes: <c>writes: {POST: create, PUT: replace}</c>.</summary>
internal static class WritesParser
{
    public static FrozenDictionary<string, WriteEffect> Parse(MappingReader? text, FindingList findings)
    {
        if (text is null)
        {
            return FrozenDictionary<string, WriteEffect>.Empty;
        }

        var writes = new Dictionary<string, WriteEffect>(StringComparer.Ordinal);
        foreach (var (method, possible) in WriteEffectNames.ByMethod)
        {
            var word = text.Text(method);
            if (Words.Read(word, WriteEffectNames.ByName, "effect of a write", findings) is not { } effect)
            {
                continue;
            }

            if (possible.Contains(effect))
            {
                writes.Add(method, effect);
            }
            else
            {
                findings.Error(word!.Value.At, $"{method} cannot `{word.Value.Value}`; it can: {string.Join(", ", possible.Select(other => other.ToName()))}");
            }
        }

        text.Close();
        return writes.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
