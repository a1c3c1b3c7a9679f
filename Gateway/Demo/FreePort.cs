using System.Net;
using System.Net.Sockets;

namespace Gateway.Demo;

/// <summary>A port nobody listens on. The gateway must know its own address before it listens: it stands in its tokens.</summary>
internal static class FreePort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
