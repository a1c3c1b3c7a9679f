using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Forward;

/// <summary>Tells YARP whether the SIS gets a body: that hangs on what was checked, and not on whether the caller sent one.</summary>
internal sealed record ForwardedBody(bool CanHaveBody) : IHttpRequestBodyDetectionFeature;
