namespace Gateway;

/// <summary>What the operational log is told of requests that went wrong: never of what they asked or held.</summary>
internal static partial class LifeLog
{
    [LoggerMessage(EventId = 101, Level = LogLevel.Error, Message = "A request failed with {Exception} in {Where}; nothing was released")]
    public static partial void Faulted(ILogger logger, string exception, string? where);

    [LoggerMessage(EventId = 102, Level = LogLevel.Critical, Message = "An attempt could not be recorded ({Exception}); nothing was released")]
    public static partial void NotRecorded(ILogger logger, string exception);

    [LoggerMessage(EventId = 103, Level = LogLevel.Information, Message = "An answer was aborted on its way ({Exception})")]
    public static partial void Aborted(ILogger logger, string exception);
}
