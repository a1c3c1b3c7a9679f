using System.Net;
using System.Net.Sockets;

namespace Gateway.Limit;

/// <summary>What counts as one address: an IPv4 address, or the /64 of an IPv6 address, all of which is one network's to choose from.</summary>
internal static class AddressPartition
{
    /// <summary>What addresses share that are too many to be counted each by itself.</summary>
    public const string Others = "others";

    // A Unix domain socket has no address.
    private const string None = "none";

    public static string Of(IPAddress? address) => address switch
    {
        null => None,
        // As a socket for both families shows it. Taken for IPv6, all of IPv4 would lie in one /64.
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Network(address),
        _ => address.ToString(),
    };

    private static string Network(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }
}
