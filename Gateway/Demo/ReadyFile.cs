using System.Text.Json.Nodes;
using Gateway.Record;

namespace Gateway.Demo;

/// <summary>Tells a script that everything accepts, and where. It holds secrets, so only its owner can read it.</summary>
internal static class ReadyFile
{
    public static void Write(string? file, DemoWorld world)
    {
        if (file is null)
        {
            return;
        }

        var gateway = world.Gateway.GetLeftPart(UriPartial.Authority);
        var document = new JsonObject
        {
            ["gateway"] = gateway,
            ["sis"] = world.Sis.GetLeftPart(UriPartial.Authority),
            ["token_endpoint"] = gateway + "/oauth/token",
            ["data"] = world.Data,
            ["clients"] = new JsonArray([.. world.Clients.Select(client => new JsonObject
            {
                ["agreement"] = client.Agreement,
                ["client_id"] = client.Id,
                ["client_secret"] = client.Secret,
            })]),
        };
        OwnerOnly.Replace(file, System.Text.Encoding.UTF8.GetBytes(document.ToJsonString()));
    }
}
