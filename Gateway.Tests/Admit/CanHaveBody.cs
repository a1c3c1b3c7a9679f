using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Tests.Admit;

/// <summary>The server's word that a body follows. In HTTP/2 no header need say so.</summary>
internal sealed record CanHaveBody(bool Yes) : IHttpRequestBodyDetectionFeature
{
    bool IHttpRequestBodyDetectionFeature.CanHaveBody => Yes;
}
