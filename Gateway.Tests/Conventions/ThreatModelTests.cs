using System.Reflection;
using System.Text.RegularExpressions;

namespace Gateway.Tests.Conventions;

/// <summary>The threat model names the tests that show each guard: they are there, and test something.</summary>
public sealed partial class ThreatModelTests
{
    private static readonly ILookup<string, Type> Classes = typeof(ThreatModelTests).Assembly.GetTypes().ToLookup(type => type.Name, StringComparer.Ordinal);

    private static readonly string[] Rows =
    [
        .. Repository.Files.Single(file => file.Path == "Gateway/README.md").Text
            .Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1),
    ];

    [Fact]
    public void Each_row_names_tests_that_there_are()
    {
        Assert.True(Rows.Length >= 24);
        Assert.All(Rows, row =>
        {
            var names = TestClass().Matches(row.Split('|')[3]).Select(match => match.Groups[1].Value).ToList();
            Assert.NotEmpty(names);
            Assert.All(names, name => Assert.Contains(Classes[name], HasTests));
        });
    }

    [Fact]
    public void A_class_without_tests_is_seen() => Assert.False(HasTests(typeof(Repository)));

    private static bool HasTests(Type type) => type.GetMethods().Any(method => method.GetCustomAttributes<FactAttribute>().Any());

    [GeneratedRegex("`([A-Za-z]+Tests)`")]
    private static partial Regex TestClass();
}
