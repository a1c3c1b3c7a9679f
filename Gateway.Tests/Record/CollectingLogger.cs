using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Gateway.Tests.Record;

/// <summary>Keeps what is logged. <see cref="Gate"/>, while it is reset, holds the caller up, as a slow sink would.</summary>
internal class CollectingLogger : ILogger
{
    public ConcurrentQueue<(LogLevel Level, string Text, IReadOnlyList<KeyValuePair<string, object?>> Members)> Lines { get; } = [];

    public ManualResetEventSlim Gate { get; } = new(true);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        Gate.Wait();
        Lines.Enqueue((logLevel, formatter(state, exception), [.. (IReadOnlyList<KeyValuePair<string, object?>>)state!]));
    }
}
