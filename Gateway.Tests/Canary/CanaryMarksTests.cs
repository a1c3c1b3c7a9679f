using System.Text;
using Gateway.Canary;

namespace Gateway.Tests.Canary;

public sealed class CanaryMarksTests
{
    [Fact]
    public void A_mark_tells_where_it_stood()
    {
        var marks = new CanaryMarks();
        var all = Enumerable.Range(0, 5_000).Select(number => marks.At($"place {number}")).ToList();

        Assert.Equal(5_000, all.Distinct().Count());
        Assert.All(all.Index(), pair => Assert.Equal($"place {pair.Index}", marks.FirstIn($"before {pair.Item} after")));
    }

    [Fact]
    public void It_is_found_in_other_letters_and_among_bytes_that_are_no_text()
    {
        var marks = new CanaryMarks();
        var mark = marks.At("a field");

        Assert.Equal("a field", marks.FirstIn(mark.ToUpperInvariant()));
        Assert.Equal("a field", marks.FirstIn([0xFF, 0xC0, .. Encoding.ASCII.GetBytes(mark), 0x80]));
    }

    [Fact]
    public void Part_of_one_is_one()
    {
        var marks = new CanaryMarks();

        Assert.Equal("a field", marks.FirstIn(marks.At("a field")[..17]));
    }

    [Fact]
    public void Where_there_is_none_none_is_found()
    {
        var marks = new CanaryMarks();
        marks.At("a field");

        Assert.Null(marks.FirstIn("kept"));
        Assert.Null(marks.FirstIn(new CanaryMarks().At("of another trial")));
    }
}
