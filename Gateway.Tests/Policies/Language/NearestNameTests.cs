using Policies.Language;

namespace Gateway.Tests.Language;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("purpos", "purpose")]
    [InlineData("PURPOSE", "purpose")]
    [InlineData("givenname", "givenName")]
    [InlineData("stduents", "students")]
    public void A_slip_is_recognised(string written, string meant) =>
        Assert.Equal($"; did you mean `{meant}`?", NearestName.Hint(written, ["purpose", "givenName", "students"]));

    [Theory]
    [InlineData("colour")]
    [InlineData("")]
    public void Nothing_near_gives_no_hint(string written) => Assert.Equal("", NearestName.Hint(written, ["purpose", "students"]));
}
