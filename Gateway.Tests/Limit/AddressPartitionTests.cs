using System.Net;
using Gateway.Limit;

namespace Gateway.Tests.Limit;

public sealed class AddressPartitionTests
{
    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::/64")]
    [InlineData("fe80::1%3", "fe80::/64")]
    [InlineData("::1", "::/64")]
    public void An_address_counts_by_itself_and_one_of_IPv6_with_its_network(string address, string partition) =>
        Assert.Equal(partition, AddressPartition.Of(IPAddress.Parse(address)));

    [Fact]
    public void What_comes_without_an_address_counts_together() => Assert.Equal("none", AddressPartition.Of(null));
}
