using Gateway.Commands;
using Spectre.Console;

namespace Gateway.Tests.Commands;

public sealed class ListingTests
{
    private const int Width = 40;

    private const string Long = "birthDate, sex, givenName, familyName, middleName, preferredFirstName, primaryOrg.sourcedId";

    [Fact]
    public void On_a_terminal_nothing_is_wider_than_it_and_nothing_is_cut_off()
    {
        var drawn = Draw(Table("field", Long));

        Assert.All(drawn.Split('\n'), line => Assert.InRange(line.Length, 0, Width));
        Assert.Equal(Letters(Long), Letters(string.Concat(drawn.Split('\n').Select(line => line.Length > 7 ? line[7..] : ""))));
    }

    [Fact]
    public void Where_output_is_redirected_a_row_is_one_line_with_all_that_is_in_it()
    {
        var table = Table("field", Long);
        table.Add("a", "b");
        using var writer = new StringWriter { NewLine = "\n" };

        table.Write(writer);

        Assert.Equal($"field  {Long}\na      b\n", writer.ToString());
    }

    [Theory]
    [InlineData("[red]x[/]")]
    [InlineData("[/]")]
    [InlineData("[link=x]y")]
    public void What_looks_like_markup_is_shown_as_it_is(string text) => Assert.Contains(text, Draw(Table("a", text)), StringComparison.Ordinal);

    [Fact]
    public void Commands_to_a_terminal_reach_none()
    {
        using var writer = new StringWriter();

        Table("a", "x\u001b[2Jy\r\nz").Write(writer);

        Assert.DoesNotContain('\u001b', writer.ToString() + Draw(Table("a", "x\u001b[2Jy")));
        Assert.Single(writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_listing_without_rows_is_empty()
    {
        using var writer = new StringWriter();

        new Listing("a", "b").Write(writer);

        Assert.Equal("", writer.ToString());
    }

    private static Listing Table(params string[] cells)
    {
        var table = new Listing("", "");
        table.Add(cells);
        return table;
    }

    private static string Draw(Listing table)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = Width;
        table.Draw(console);
        return writer.ToString();
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
