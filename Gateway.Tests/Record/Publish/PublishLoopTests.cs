using Gateway.Record;
using Gateway.Record.Layout;
using Gateway.Record.Publish;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gateway.Tests.Record.Publish;

public sealed class PublishLoopTests : IDisposable
{
    private readonly LedgerFolder _folder = new();
    private readonly CollectingLogger _logger = new();

    private LedgerPublishing Publishing => new(_folder.Options.Directory);

    [Fact]
    public async Task What_grows_is_published_and_the_end_too()
    {
        await using (var ledger = _folder.Open())
        {
            await using var loop = Start();
            await LedgerFolder.AppendAsync(ledger, 20);
            while (Publishing.Log().Checkpoint() is not { } note || Checkpoint.Parse(note.Text)!.Size < 20)
                await Task.Delay(10, TestContext.Current.CancellationToken);
            await LedgerFolder.AppendAsync(ledger, 1);
        }

        Assert.Equal(21, Checkpoint.Parse(Publishing.Log().Checkpoint()!.Text)!.Size);
        Assert.Empty(_logger.Lines);
    }

    [Fact]
    public async Task Trouble_is_said_once_and_the_ledger_goes_on()
    {
        await using var ledger = _folder.Open();
        await LedgerFolder.AppendAsync(ledger, 5);
        Publishing.Publish();
        await File.WriteAllTextAsync(Path.Combine(_folder.Options.Directory, "signing.key"), "nothing", TestContext.Current.CancellationToken);

        await using (Start())
        {
            await LedgerFolder.AppendAsync(ledger, 5);
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Contains("No checkpoint was signed", Assert.Single(_logger.Lines).Text, StringComparison.Ordinal);
        Assert.Equal(5, Checkpoint.Parse(Publishing.Log().Checkpoint()!.Text)!.Size);
        Assert.IsType<Receipt>(await ledger.AppendAsync(Some.Entry()));
    }

    public void Dispose() => _folder.Dispose();

    private PublishLoop Start() => new(
        Publishing, new([], TimeSpan.FromMinutes(1), TimeProvider.System, NullLogger.Instance), TimeSpan.FromMilliseconds(20), TimeProvider.System, _logger);
}
