using Gateway.Canary;
using Gateway.Deliver;
using Gateway.Redact;
using Gateway.Tests.Evaluate;
using Gateway.Tests.Shipped;
using Gateway.Tests.World;
using Microsoft.Extensions.Logging.Abstractions;
using Policies.Evaluate;
using Policies.Shipped;
using GatewayRedaction = Gateway.Redact.Redaction;

namespace Gateway.Tests.Canary;

/// <summary>Policies to try, sound and unsound, and the trial as the gateway has it.</summary>
internal static class SelfTestWorld
{
    private static readonly string[] Tame = ["ed-fi/students", "oneroster-1.2/users"];

    public static CanaryTrial Trial { get; } = new(
        new GatewayRedaction(new RedactionOptions(), TimeProvider.System, NullLogger<GatewayRedaction>.Instance),
        new PublicOrigin(new("https://records.district.example")),
        new SetClock(new(District.Today, new TimeOnly(12, 0), TimeSpan.Zero)));

    /// <summary>A client that is granted all there is of some resources, and the floor below it.</summary>
    public static PolicySnapshot Sound { get; } = With(isFloored: true, Tame);

    /// <summary>The same without any floor, as after an upgrade in which it was lost: what is granted leaves, whatever it is.</summary>
    public static PolicySnapshot Unsound { get; } = With(isFloored: false, Tame);

    /// <summary>All that is shipped, granted in full.</summary>
    public static PolicySnapshot OfEverything(string catalog) =>
        With(isFloored: true, [.. ShippedResources.In(catalog).Select(resource => $"{catalog}/{resource.Name}")]);

    private static PolicySnapshot With(bool isFloored, string[] resources)
    {
        var grants = resources.Select(resource => District.GrantWithBasis(resource, string.Join(", ", Granted.EveryLeaf(resource).Select(path => $"'{path}'")), "[page, filter]"));
        var shipped = ShippedPolicies.Texts.Where(text => isFloored || !text.Text.Contains("floor: shipped", StringComparison.Ordinal));
        return new District([.. shipped, new("vendor.yaml", District.Agreement("vendor", grants, kind: "education-agency", until: "2099-06-30"))]).Policies;
    }
}
