namespace Gateway.Commands;

/// <summary>One line on a terminal that says how far long work has come. Where output is piped there is none.</summary>
internal sealed class ProgressLine(string what) : IProgress<long>, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly bool _isShown = !Console.IsErrorRedirected;
    private long _last;
    private bool _isWritten;

    public void Report(long value)
    {
        if (_isShown && TimeProvider.System.GetElapsedTime(_last) >= Pause)
        {
            _last = TimeProvider.System.GetTimestamp();
            _isWritten = true;
            Console.Error.Write($"\r{value} {what}");
        }
    }

    public void Dispose()
    {
        if (_isWritten)
        {
            Console.Error.Write("\r\u001b[K");
            _isWritten = false;
        }
    }
}
