using System.Reflection;

namespace Gateway.Demo;

/// <summary>The two sample agreements, written out so that they can be read, changed and checked.</summary>
internal static class SamplePolicies
{
    private const string Prefix = "agreements/";

    /// <summary>Writes those that are not there; one that was changed stays as it is.</summary>
    public static void Write(string directory)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var file = Path.Combine(directory, name);
            if (!File.Exists(file))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                using var source = assembly.GetManifestResourceStream(name)!;
                using var target = File.Create(file);
                source.CopyTo(target);
            }
        }
    }
}
