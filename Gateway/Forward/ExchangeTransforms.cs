using Gateway.Admit;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace Gateway.Forward;

/// <summary>
/// What YARP sends and what it does with the answer. Nothing is copied in either direction: the request is written from the
/// decision, and the answer goes to the exchange instead of the client.
/// </summary>
internal sealed class ExchangeTransforms(IReadOnlyDictionary<string, UpstreamCredential> credentials) : ITransformProvider
{
    // Whatever the client accepts, the SIS is asked only for what can be undone and looked into.
    private const string AcceptedCodings = "gzip, br, deflate";

    private static readonly UriCreationOptions AsItIs = new() { DangerousDisablePathAndQueryCanonicalization = true };

    // YARP's own default, where a cluster states none.
    private static readonly TimeSpan DefaultActivityTimeout = TimeSpan.FromSeconds(100);

    /// <summary>How long the SIS that was asked may send nothing: the activity timeout of its cluster.</summary>
    public static TimeSpan Silence(HttpContext context) =>
        context.GetReverseProxyFeature().Cluster.Config.HttpRequest?.ActivityTimeout ?? DefaultActivityTimeout;

    public void ValidateRoute(TransformRouteValidationContext context)
    {
    }

    public void ValidateCluster(TransformClusterValidationContext context)
    {
    }

    public void Apply(TransformBuilderContext context)
    {
        var credential = credentials[context.Route.RouteId];
        context.UseDefaultForwarders = false;
        context.CopyRequestHeaders = false;
        context.CopyResponseHeaders = false;
        context.CopyResponseTrailers = false;
        context.AddRequestTransform(transform => Ask(transform, credential));
        context.AddResponseTransform(Take);
    }

    private static ValueTask Ask(RequestTransformContext context, UpstreamCredential credential)
    {
        var exchange = ExchangeOf(context.HttpContext);
        var decision = exchange.Decision;
        var request = context.ProxyRequest;
        request.RequestUri = new Uri(
            context.DestinationPrefix.TrimEnd('/') + TargetText.Of(decision.SisPath, decision.Query),
            AsItIs);
        request.Headers.Clear();
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", AcceptedCodings);
        request.Headers.Authorization = credential.Header;
        if (request.Content is { } content && exchange.MediaType is { } type)
        {
            content.Headers.ContentType = new(type);
            content.Headers.ContentLength = exchange.Body.Length;
        }

        return ValueTask.CompletedTask;
    }

    private static async ValueTask Take(ResponseTransformContext context)
    {
        context.SuppressResponseBody = true;
        if (context.ProxyResponse is { } response)
        {
            // Not YARP's token: in here it counts from the head of the answer on, and would cut off a long one that flows.
            await ExchangeOf(context.HttpContext).Answered(response, context.HttpContext.RequestAborted);
        }
    }

    private static Exchange ExchangeOf(HttpContext context) => context.Features.GetRequiredFeature<Exchange>();
}
