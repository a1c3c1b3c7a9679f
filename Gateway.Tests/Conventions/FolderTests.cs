using Gateway.Record;

namespace Gateway.Tests.Conventions;

public sealed class FolderTests
{
    private static readonly Lazy<IReadOnlyList<FolderEdge>> Edges = new(() =>
    [
        .. FolderEdges.OfSource(Repository.Product),
        .. FolderEdges.OfCode(CompiledUses.Of(typeof(Receipt).Assembly)),
    ]);

    [Fact]
    public void No_folder_uses_one_that_uses_it() => Assert.Null(new FolderGraph(Edges.Value).Circle());

    [Fact]
    public void Record_is_a_foundation_and_uses_no_other_folder() => Assert.DoesNotContain(Edges.Value, edge => edge.From == "Record");

    [Fact]
    public void Nothing_but_the_command_line_uses_the_demonstration() =>
        Assert.Equal(["Commands"], Edges.Value.Where(edge => edge.To == "Demo").Select(edge => edge.From).Distinct());

    [Fact]
    public void Both_ways_of_looking_find_that_Deliver_uses_Record()
    {
        Assert.Contains(FolderEdges.OfSource(Repository.Product), edge => edge is { From: "Deliver", To: "Record" });
        Assert.Contains(FolderEdges.OfCode(CompiledUses.Of(typeof(Receipt).Assembly)), edge => edge is { From: "Deliver", To: "Record" });
    }

    [Fact]
    public void A_circle_is_seen()
    {
        SourceFile[] files =
        [
            new("Gateway/Admit/A.cs", "using Gateway.Decide;\n"),
            new("Gateway/Decide/B.cs", "using System;\nusing Gateway.Forward.Deep;\n"),
            new("Gateway/Forward/C.cs", "using X = Gateway.Admit.A;\n"),
        ];

        Assert.Equal("Admit → Decide → Forward → Admit", new FolderGraph(FolderEdges.OfSource(files)).Circle());
        Assert.Null(new FolderGraph(FolderEdges.OfSource(files[..2])).Circle());
    }

    [Fact]
    public void A_use_without_a_using_is_seen()
    {
        var use = new CompiledUse(typeof(Receipt), "M", "Gateway.Deliver.Delivery::DeliverAsync");

        Assert.Equal(("Record", "Deliver"), FolderEdges.OfCode([use]).Select(edge => (edge.From, edge.To)).Single());
    }
}
