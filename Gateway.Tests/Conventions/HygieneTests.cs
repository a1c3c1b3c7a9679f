namespace Gateway.Tests.Conventions;

public sealed class HygieneTests
{
    [Fact]
    public void Every_file_is_clean() => Assert.Empty(Repository.Files.SelectMany(Hygiene.Faults));

    [Fact]
    public void The_files_that_are_looked_at_are_those_of_the_project()
    {
        string[] paths = [.. Repository.Files.Select(file => file.Path)];

        Assert.Contains("Gateway/Program.cs", paths);
        Assert.Contains("Policies/Shipped/floor.yaml", paths);
        Assert.Contains("Gateway.Tests/Conventions/HygieneTests.cs", paths);
        Assert.DoesNotContain(paths, path => path.Contains("/obj/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.cs", "// TO" + "DO: later", "not finished")]
    [InlineData("a.md", "FIX" + "ME", "not finished")]
    [InlineData("a.cs", "  #region Fields", "region")]
    [InlineData("a.cs", "#pragma warning disable CA1031", "silences")]
    [InlineData("a.yaml", "file: /wo" + "rk/place", "one machine")]
    [InlineData("a.sh", "cd /ho" + "me/somebody", "one machine")]
    [InlineData("a.json", "\"https://api.nu" + "get.org/v3\"", "package host")]
    [InlineData("a.md", "see NuGet" + ".org", "package host")]
    public void A_fault_is_seen(string path, string text, string fault) =>
        Assert.Contains(fault, Assert.Single(Hygiene.Faults(new(path, text))), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.cs", "#pragma warning disable CA1031 // Whatever is thrown must close the answer.")]
    [InlineData("a.cs", "// https://sis.example/work/orders and NuGet.Frameworks")]
    [InlineData("a.cs", "var todo = 1;")]
    public void What_only_looks_like_a_fault_passes(string path, string text) => Assert.Empty(Hygiene.Faults(new(path, text)));

    [Fact]
    public void A_long_file_says_why_in_its_first_line()
    {
        var lines = string.Concat(Enumerable.Repeat("line\n", 301));

        Assert.Single(Hygiene.Faults(new("a.cs", lines)));
        Assert.Empty(Hygiene.Faults(new("a.cs", lines[5..])));
        Assert.Empty(Hygiene.Faults(new("a.cs", "// One table, and tables are long.\n" + lines)));
    }

    [Fact]
    public void A_note_is_at_most_a_page()
    {
        var lines = string.Concat(Enumerable.Repeat("line\n", 81));

        Assert.Single(Hygiene.Faults(new("Gateway/README.md", lines)));
        Assert.Empty(Hygiene.Faults(new("Gateway/README.md", lines[5..])));
        Assert.Empty(Hygiene.Faults(new("CHANGELOG.md", lines)));
    }

    [Fact]
    public void Half_of_the_files_have_thirty_to_seventy_lines_at_most() => Assert.InRange(Hygiene.MedianLines(Repository.Product), 30, 70);

    [Fact]
    public void The_median_is_that_of_the_lines() =>
        Assert.Equal(2, Hygiene.MedianLines([new("a.cs", "1\n"), new("b.cs", "1\n2\n3\n4\n5\n6\n7\n"), new("c.cs", "1\n2")]));
}
