using System.Diagnostics;
using Gateway.Admit;
using Gateway.Agreements;
using Gateway.Canary;
using Gateway.Decide;
using Gateway.Deliver;
using Gateway.Forward;
using Gateway.Identify.Tokens;
using Gateway.Limit;
using Gateway.Record;
using Gateway.Record.Publish;
using Gateway.Redact;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Policies.Evaluate;
using Serilog;

namespace Gateway.Operate;

/// <summary>Composes the gateway out of its stages.</summary>
internal static class Composition
{
    /// <summary>
    /// A host with nothing in front of the stages: the web application builder would put middleware of its own there, which
    /// could answer without the ledger.
    /// </summary>
    /// <param name="settings">All settings; Kestrel's and YARP's own sections are read as documented there.</param>
    /// <param name="options">The gateway's section of them.</param>
    /// <param name="policies">The policies to serve under.</param>
    /// <param name="ledger">Where every attempt goes.</param>
    /// <param name="log">The operational log.</param>
    /// <param name="proxy">Stands in for YARP where given.</param>
    public static IHost Build(
        IConfiguration settings, GatewayOptions options, PolicySnapshot policies, ILedger ledger, Serilog.ILogger log, RequestDelegate? proxy = null) =>
        new HostBuilder()
            .ConfigureHostConfiguration(host => host.AddConfiguration(settings))
            .ConfigureLogging(logging => logging.AddSerilog(log).AddFilter((source, _) => QuietSources.IsQuiet(source)))
            .UseConsoleLifetime(console => console.SuppressStatusMessages = true)
            .ConfigureWebHost(web => web
                .UseKestrel((context, kestrel) => Serve(kestrel, context.Configuration.GetSection("Kestrel"), options.Limits))
                .ConfigureServices(services => services
                    .AddGateway(options, policies, ledger)
                    .AddForwarding(settings.GetSection("ReverseProxy"), options.Upstreams))
                .Configure(application => application.UseGateway(options, proxy)))
            .Build();

    private static void Serve(KestrelServerOptions kestrel, IConfiguration settings, LimitOptions limits)
    {
        kestrel.Configure(settings);
        kestrel.AddServerHeader = false;
        ServerLimits.Apply(kestrel.Limits, limits.Connections);
    }

    private static IServiceCollection AddGateway(this IServiceCollection services, GatewayOptions options, PolicySnapshot policies, ILedger ledger)
    {
        services.AddRouting();
        services.AddSingleton<DistributedContextPropagator, NoPropagation>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(ledger);
        services.AddSingleton(new PolicyHolder(policies));
        services.AddSingleton(new PublicOrigin(options.Origin));
        services.AddSingleton(options.Redaction);
        services.AddSingleton<Deciding>();
        services.AddSingleton(new LogReaders(options.LogReaders));
        services.AddSingleton<PublishedLog>(_ => LedgerPublishing.Of(options.Ledger).Log());
        services.AddSingleton<LogReading>();
        services.AddSelfTest(options);
        if (options.PolicyDirectory is not null)
        {
            services.AddHostedService(provider => ActivatorUtilities.CreateInstance<PolicyReload>(provider, options));
        }

        services.AddLimits(options.Limits);
        services.AddSingleton<Redaction>();
        services.AddSingleton<Instalments>();
        services.AddTokens(options.Tokens, options.Origin, options.KeyDirectory);
        return options.Tokens.Authority is null ? services.AddEmbeddedIssuer(options) : services.AddSingleton(new OwnEndpoints(null, null));
    }

    private static void AddSelfTest(this IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton<Readiness>();
        services.AddSingleton<ICanaryTrial, CanaryTrial>();
        services.AddSingleton<SelfTest>();
        services.AddHostedService(provider => ActivatorUtilities.CreateInstance<CanaryWatch>(provider, options));
    }

    private static void AddLimits(this IServiceCollection services, LimitOptions limits)
    {
        services.AddSingleton(limits);
        services.AddSingleton<ClientLimit>();
        services.AddSingleton<AddressLimit>();
        services.AddSingleton<Floods>();
        services.AddSingleton<Throttling>();
        services.AddHostedService<FloodWatch>();
        services.AddHostedService<ServerRejections>();
    }

    private static IServiceCollection AddEmbeddedIssuer(this IServiceCollection services, GatewayOptions options)
    {
        services.AddSingleton(provider => new ClientRegister(options.ClientFile, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TokenEndpoint>();
        services.AddSingleton(provider => new AuthorityMetadata(
            provider.GetRequiredService<SigningKeyRing>(), options.Origin.GetLeftPart(UriPartial.Authority)));
        return services.AddSingleton<OwnEndpoints>();
    }

    private static void UseGateway(this IApplicationBuilder application, GatewayOptions options, RequestDelegate? proxy) => application
        .UseHealth()
        .UseKnownProxies(options.KnownProxies)
        .Use(yarp => Life(application.ApplicationServices, proxy ?? yarp).InvokeAsync)
        .UseRouting()
        .UseEndpoints(endpoints => endpoints.MapReverseProxy());

    private static LifeOfARequest Life(IServiceProvider services, RequestDelegate proxy)
    {
        var asking = ActivatorUtilities.CreateInstance<Asking>(services, proxy);
        return ActivatorUtilities.CreateInstance<LifeOfARequest>(
            services, asking, new AskingByPost(asking), ActivatorUtilities.CreateInstance<Writing>(services, proxy));
    }
}
