namespace Gateway.Demo;

/// <summary>What to try, as lines to copy and paste.</summary>
internal static class DemoGuide
{
    public static string Text(DemoWorld world)
    {
        var gateway = world.Gateway.GetLeftPart(UriPartial.Authority);
        var verify = $"dotnet run --project Gateway -- audit verify --data {world.Data}";
        return string.Join('\n', world.Clients.Select(client => TokenLine(client, gateway)).Concat(
        [
            "",
            "# Demographics, without what betrays origin",
            Get("LAKESHORE", $"{gateway}/ims/oneroster/rostering/v1p2/demographics?limit=2"),
            "# Students, without citizenship, visa, date of entry, papers",
            Get("STATE", $"{gateway}/data/v3/ed-fi/students?limit=2"),
            "# A question that would tell what the answer may not: refused",
            Get("LAKESHORE", $"{gateway}/ims/oneroster/rostering/v1p2/demographics?filter=countryOfBirthCode%3D%27MX%27"),
            "# A path nobody knows, and no token: refused, and in the log all the same",
            Get("LAKESHORE", $"{gateway}/nobody/knows"),
            $"curl -s {gateway}/data/v3/ed-fi/students; echo",
            "",
            "# The log: read it, and check it without trusting it",
            $"dotnet run --project Gateway -- audit list --data {world.Data}",
            verify,
            "",
        ]));
    }

    private static string TokenLine(DemoClient client, string gateway) =>
        $"{Variable(client)}=$(curl -s -u '{client.Id}:{client.Secret}' -d grant_type=client_credentials {gateway}/oauth/token | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')";

    private static string Get(string variable, string url) => $"curl -s -H \"Authorization: Bearer ${variable}\" '{url}'; echo";

    private static string Variable(DemoClient client) => client.Agreement.Split('-')[0].ToUpperInvariant();
}
