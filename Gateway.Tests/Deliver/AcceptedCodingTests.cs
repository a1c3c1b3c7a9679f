using Gateway.Deliver;
using Microsoft.Extensions.Primitives;

namespace Gateway.Tests.Deliver;

public sealed class AcceptedCodingTests
{
    [Theory]
    [InlineData(null, "Identity")]
    [InlineData("", "Identity")]
    [InlineData("gzip", "Gzip")]
    [InlineData("GZIP", "Gzip")]
    [InlineData("x-gzip", "Gzip")]
    [InlineData("br", "Brotli")]
    [InlineData("gzip, deflate, br", "Brotli")]
    [InlineData("gzip, br;q=0.9", "Gzip")]
    [InlineData("gzip;q=0.001", "Gzip")]
    [InlineData("gzip;q=0", "Identity")]
    [InlineData("*", "Brotli")]
    [InlineData("*, br;q=0", "Gzip")]
    [InlineData("*;q=0", "Identity")]
    [InlineData("*;q=0, gzip", "Gzip")]
    [InlineData("gzip;q=0.5, identity", "Identity")]
    [InlineData("gzip;q=0.5, identity;q=0.5", "Gzip")]
    [InlineData("identity;q=0, gzip;q=0.1", "Gzip")]
    [InlineData("identity;q=0", "Identity")]
    [InlineData("deflate, zstd, compress", "Identity")]
    [InlineData("gzip;q=two", "Identity")]
    [InlineData("gzip; q=1.5", "Identity")]
    [InlineData("gzip br", "Identity")]
    [InlineData("gzip;q=0, gzip", "Identity")]
    public void The_coding_with_the_highest_weight_is_chosen(string? header, string coding) =>
        Assert.Equal(coding, AcceptedCoding.Choose(new StringValues(header), isSmall: false).ToString());

    [Theory]
    [InlineData("gzip, br", "Identity")]
    [InlineData("*", "Identity")]
    [InlineData("gzip, identity;q=0", "Gzip")]
    [InlineData("br, *;q=0", "Brotli")]
    public void A_small_body_is_coded_only_for_who_does_not_take_it_plain(string header, string coding) =>
        Assert.Equal(coding, AcceptedCoding.Choose(header, isSmall: true).ToString());

    [Fact]
    public void Several_headers_are_one() =>
        Assert.Equal(BodyCoding.Brotli, AcceptedCoding.Choose(new StringValues(["gzip;q=0.5", "br"]), isSmall: false));
}
