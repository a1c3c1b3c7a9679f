using Microsoft.Extensions.Logging;

namespace Gateway.Tests.Conventions.Samples;

internal static partial class QuietLog
{
    [LoggerMessage(EventId = 7, Level = LogLevel.Information, Message = "Counted {Count}")]
    public static partial void Counted(ILogger logger, int count);
}
