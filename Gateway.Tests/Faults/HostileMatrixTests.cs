using System.Globalization;
using Gateway.Tests.Faults.Hostile;
using Gateway.Tests.World;

namespace Gateway.Tests.Faults;

/// <summary>
/// Whatever a SIS sends, however it is framed, coded, cut up or broken off: a caller gets the records it may see, whole; or a beginning of
/// them that cannot be taken for all; or the gateway's own words. Never a byte of anything else, and the log says which it was.
/// <c>HOSTILE_CASES</c> draws more cases by chance, <c>HOSTILE_SEED</c> others.
/// </summary>
public sealed class HostileMatrixTests
{
    private static readonly string[] Closed =
    [
        "answer_malformed", "answer_too_large", "sis_broke_off", "sis_busy", "sis_failed", "sis_refused_credential", "sis_refused_request",
        "sis_timed_out", "sis_unreachable", "unexpected_content_encoding", "unexpected_content_type",
    ];

    private static readonly string[] CutOff = ["answer_malformed", "answer_too_large", "sis_broke_off"];

    private static readonly string[] Expected =
        ["Redacted", "Released", "Completed", "Released not_found", .. Closed.Select(code => $"UpstreamFailed {code}"), .. CutOff.Select(code => $"CutOff {code}")];

    [Fact]
    public async Task Whatever_the_SIS_sends_nothing_leaves_but_what_may_and_the_log_agrees()
    {
        await using var world = await HostileWorld.StartAsync();
        foreach (var hostile in new HostileCases(Setting("HOSTILE_SEED", 20261122)).Draw(Setting("HOSTILE_CASES", 0)))
        {
            if (await world.FaultInAsync(hostile) is { } fault)
            {
                Assert.Fail(await SmallestAsync(world, hostile, fault));
            }
        }

        // Had all been closed for one and the same reason, nothing would have been tried.
        Assert.Empty(Expected.Except(world.Endings));
        var verified = world.Gateway.Verify();
        Assert.True(verified.Intact, verified.Finding);
        await world.Gateway.StopAsync();
        Assert.DoesNotContain(Directory.GetFiles(world.Gateway.Data, "*", SearchOption.AllDirectories), HasSecret);
    }

    /// <summary>Puts one thing after another right as long as the fault stays.</summary>
    private static async Task<string> SmallestAsync(HostileWorld world, HostileCase hostile, string fault)
    {
        foreach (var simpler in hostile.Simpler())
        {
            if (await world.FaultInAsync(simpler) is { } still)
            {
                return await SmallestAsync(world, simpler, still);
            }
        }

        return $"{hostile}\n{fault}";
    }

    private static bool HasSecret(string file) => File.ReadAllText(file) is var text
        && (text.Contains(HostileHead.Host, StringComparison.OrdinalIgnoreCase) || text.Contains("~^~^", StringComparison.Ordinal));

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
