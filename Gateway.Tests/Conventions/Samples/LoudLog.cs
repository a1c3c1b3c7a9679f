using Microsoft.Extensions.Logging;

namespace Gateway.Tests.Conventions.Samples;

/// <summary>Logs under an id that is taken, and a thing no log may hold.</summary>
internal static partial class LoudLog
{
    [LoggerMessage(EventId = 7, Level = LogLevel.Information, Message = "Asked with {Token}")]
    public static partial void Asked(ILogger logger, string token);
}
