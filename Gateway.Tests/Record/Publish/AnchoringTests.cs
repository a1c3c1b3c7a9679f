using System.Collections.Immutable;
using Gateway.Operate;
using Gateway.Record;
using Gateway.Record.Layout;
using Gateway.Record.Notes;
using Gateway.Record.Publish;
using Gateway.Record.Witness;
using Gateway.Tests.World;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Gateway.Tests.Record.Publish;

/// <summary>Checkpoints go where the ledger is not: to a real witness over HTTP, and to a directory that is written once.</summary>
public sealed class AnchoringTests : IAsyncLifetime
{
    private readonly LedgerFolder _folder = new();
    private readonly TemporaryDirectory _outside = new();
    private WitnessHost _witness = null!;

    private LedgerPublishing Publishing => new(_folder.Options.Directory);

    public async ValueTask InitializeAsync()
    {
        await _folder.FillAsync(10);
        Publishing.Publish();
        var log = VerifierKey.Parse(System.Text.Encoding.UTF8.GetString(Publishing.Log().KeyBytes()!).Split('\n')[0])!;
        _witness = await WitnessHost.StartAsync("http://127.0.0.1:0", "witness.example", Path.Combine(_outside.Path, "witness"), [log]);
    }

    [Fact]
    public async Task The_published_checkpoint_bears_the_cosignature_of_the_witness()
    {
        await AnchorAsync(Publishing.Publish(), Witness());
        Assert.True(_witness.Key.HasSigned(Publishing.Log().Checkpoint()!));

        await _folder.FillAsync(5);
        await AnchorAsync(Publishing.Publish(), Witness());

        var newest = Publishing.Log().Checkpoint()!;
        Assert.Equal(15, Checkpoint.Parse(newest.Text)!.Size);
        Assert.True(_witness.Key.HasSigned(newest));
    }

    [Fact]
    public async Task A_log_that_was_rewritten_gets_no_cosignature()
    {
        await AnchorAsync(Publishing.Publish(), Witness());
        using var other = new LedgerFolder();
        await other.FillAsync(30);
        File.Copy(Path.Combine(_folder.Options.Directory, "signing.key"), Path.Combine(other.Options.Directory, "signing.key"));
        var forged = new LedgerPublishing(other.Options.Directory);

        await Assert.ThrowsAsync<InvalidDataException>(() => Witness().KeepAsync(forged.Publish(), forged.Log(), CancellationToken.None));
    }

    [Fact]
    public async Task A_log_that_has_lost_entries_is_told_so_by_the_witness()
    {
        var backup = _folder.Backup();
        await _folder.FillAsync(5);
        await AnchorAsync(Publishing.Publish(), Witness());
        _folder.Restore(backup);
        var restored = new LedgerPublishing(_folder.Options.Directory, Path.Combine(_outside.Path, "again"));

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => Witness().KeepAsync(restored.Publish(), restored.Log(), CancellationToken.None));

        Assert.Contains("it has lost some", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_keeps_a_file_for_each_checkpoint_and_replaces_none()
    {
        var anchor = new DirectoryAnchor(Path.Combine(_outside.Path, "kept"));
        var first = Publishing.Publish();
        await anchor.KeepAsync(first, Publishing.Log(), CancellationToken.None);
        await _folder.FillAsync(1);
        await anchor.KeepAsync(Publishing.Publish(), Publishing.Log(), CancellationToken.None);
        await anchor.KeepAsync(first with { Signatures = [first.Signatures[0], first.Signatures[0]] }, Publishing.Log(), CancellationToken.None);

        string[] files = [.. Directory.EnumerateFiles(Path.Combine(_outside.Path, "kept")).Order(StringComparer.Ordinal)];
        Assert.Equal(2, files.Length);
        Assert.Equal(first.ToString(), await File.ReadAllTextAsync(files[0], TestContext.Current.CancellationToken));
        Assert.Equal(11, anchor.Newest(LedgerFolder.Origin)!.Size);
        Assert.Null(anchor.Newest("elsewhere.example/ledger"));
    }

    [Fact]
    public async Task A_start_compares_the_ledger_with_what_is_kept_outside()
    {
        var options = new AnchorOptions { Directory = Path.Combine(_outside.Path, "kept") };
        var backup = _folder.Backup();
        await _folder.FillAsync(3);
        await new DirectoryAnchor(options.Directory).KeepAsync(Publishing.Publish(), Publishing.Log(), CancellationToken.None);
        Anchors.Demand(options, _folder.Options);

        _folder.Restore(backup);

        Assert.Throws<RestoredBackupException>(() => Anchors.Demand(options, _folder.Options));
    }

    [Fact]
    public async Task An_anchor_that_fails_keeps_no_other_from_its_checkpoint_and_is_said_once()
    {
        var logger = new CollectingLogger();
        var failing = new Mock<IAnchor>();
        failing.SetupGet(anchor => anchor.Name).Returns("failing");
        failing.Setup(anchor => anchor.KeepAsync(It.IsAny<SignedNote>(), It.IsAny<PublishedLog>(), It.IsAny<CancellationToken>())).ThrowsAsync(new IOException("full"));
        var anchoring = new Anchoring([failing.Object, Witness()], TimeSpan.FromMinutes(1), TimeProvider.System, logger);

        await anchoring.AnchorAsync(Publishing.Publish(), Publishing.Log());
        await anchoring.AnchorAsync(Publishing.Publish(), Publishing.Log());

        Assert.True(_witness.Key.HasSigned(Publishing.Log().Checkpoint()!));
        Assert.Single(logger.Lines, line => line.Text.Contains("failing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_checkpoint_is_anchored_when_it_is_another_and_it_is_time()
    {
        var clock = new SetClock(new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        var anchoring = new Anchoring([], TimeSpan.FromMinutes(1), clock, NullLogger.Instance);
        var (first, second) = (Note("1\n"), Note("2\n"));

        Assert.True(anchoring.IsDue(first));
        await anchoring.AnchorAsync(first, Publishing.Log());
        Assert.False(anchoring.IsDue(second));
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.True(anchoring.IsDue(second));
        Assert.False(anchoring.IsDue(first));
    }

    public async ValueTask DisposeAsync()
    {
        await _witness.DisposeAsync();
        _folder.Dispose();
        _outside.Dispose();
    }

    private static SignedNote Note(string text) => new(text, ImmutableArray.Create(new NoteSignature("a", 1, [1])));

    private static Task AnchorAsync(SignedNote note, IAnchor anchor, LedgerPublishing publishing) =>
        new Anchoring([anchor], TimeSpan.FromMinutes(1), TimeProvider.System, NullLogger.Instance).AnchorAsync(note, publishing.Log());

    private Task AnchorAsync(SignedNote note, IAnchor anchor) => AnchorAsync(note, anchor, Publishing);

    private WitnessAnchor Witness()
    {
        var http = new HttpClient { BaseAddress = _witness.Address };
        return new("witness.example", new WitnessClient(http, _witness.Key));
    }
}
