using Policies.Evaluate;
using Policies.Language;

namespace Gateway.Tests.Conventions;

public sealed class PublicSurfaceTests
{
    [Fact]
    public void What_Policies_offers_changes_only_on_purpose()
    {
        var approved = Repository.Files.SingleOrDefault(file => file.Path == "Gateway.Tests/Conventions/Policies.approved.txt")?.Text;
        var received = PublicSurface.Of(typeof(PolicySnapshot).Assembly);
        if (received != approved)
        {
            var file = Path.Combine(Path.GetTempPath(), "Policies.received.txt");
            File.WriteAllText(file, received);
            Assert.Fail($"Policies offers another surface than approved. If that is meant, put {file} in the place of Policies.approved.txt.");
        }
    }

    [Fact]
    public void A_surface_names_types_and_members()
    {
        var surface = PublicSurface.Of([typeof(PolicyText), typeof(FindingSeverity)]);

        Assert.Equal(
            """
            enum Policies.Language.FindingSeverity
                Error = 1
                Note = 2
                Warning = 0
            sealed class Policies.Language.PolicyText
                String File { get; init; }
                String Text { get; init; }
                new(String File, String Text)

            """,
            surface);
    }

    [Fact]
    public void A_surface_leaves_out_what_is_not_public() =>
        Assert.DoesNotContain("PolicyParser", PublicSurface.Of(typeof(PolicySnapshot).Assembly), StringComparison.Ordinal);
}
