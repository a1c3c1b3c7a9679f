using Microsoft.Extensions.Logging;

namespace Gateway.Tests.Conventions;

/// <summary>Keeps what a single log call is called and names.</summary>
internal sealed class EventLogger : ILogger
{
    public EventId Event { get; private set; }

    public IReadOnlyList<string> Placeholders { get; private set; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Event = eventId;
        Placeholders = [.. ((IEnumerable<KeyValuePair<string, object?>>)state!).Select(pair => pair.Key).Where(key => key != "{OriginalFormat}")];
    }
}
