using System.Security.Cryptography;
using Gateway.Record.Layout;
using Gateway.Record.Notes;
using Gateway.Record.Tiles;
using Gateway.Record.Witness;
using Gateway.Tests.Record.Tiles;
using Gateway.Tests.World;

namespace Gateway.Tests.Record.Witness;

public sealed class LogWitnessTests : IDisposable
{
    private const string Origin = "north.example/ledger";

    private static readonly PlainTree Tree = new(40);
    private static readonly PlainTree Other = new(3);

    private readonly TemporaryDirectory _data = new();
    private readonly ECDsa _logKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _witnessKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly NoteSigner _log;
    private readonly NoteSigner _own;

    public LogWitnessTests() => (_log, _own) = (new(Origin, _logKey), new("witness.example", _witnessKey));

    [Fact]
    public void A_log_that_goes_on_is_cosigned_each_time()
    {
        Assert.All([(0, 5), (5, 5), (5, 17), (17, 40)], step =>
        {
            var request = Request(step.Item1, step.Item2);

            var reply = Witness().Add(request.ToString());

            Assert.Equal(200, reply.Status);
            Assert.True(_own.Verifier.HasSigned(request.Checkpoint.With(NoteSignature.Parse(reply.Text.TrimEnd('\n'))!)));
        });
    }

    [Fact]
    public void Who_does_not_know_the_size_last_cosigned_is_told()
    {
        Witness().Add(Request(0, 17).ToString());

        Assert.Equal(new(409, "17\n", "text/x.tlog.size"), Witness().Add(Request(0, 20).ToString()));
        Assert.Equal(new(409, "17\n", "text/x.tlog.size"), Witness().Add(Request(5, 20).ToString()));
        Assert.Equal(409, Witness().Add(Request(5, 10).ToString()).Status);
        Assert.Equal(200, Witness().Add(Request(17, 20).ToString()).Status);
    }

    [Fact]
    public void A_log_that_was_rewritten_or_cut_off_is_not_cosigned()
    {
        Witness().Add(Request(0, 17).ToString());
        var forged = _log.Sign(Checkpoint.Of(Origin, 17, Tree.Root(16)).ToString());
        var longer = _log.Sign(Checkpoint.Of(Origin, 20, Tree.Root(19)).ToString());

        Assert.Equal(409, Witness().Add(new AddCheckpoint(17, [], forged).ToString()).Status);
        Assert.Equal(422, Witness().Add(new AddCheckpoint(17, [.. MerkleProofs.Consistency(Tree, 17, 20)], longer).ToString()).Status);
        Assert.Equal(422, Witness().Add((Request(17, 20) with { Proof = [] }).ToString()).Status);
        Assert.Equal(400, Witness().Add((Request(0, 5) with { Old = 17 }).ToString()).Status);
        Assert.Equal(17, new WitnessStore(_data.Path).Last(Origin)!.Size);
    }

    [Fact]
    public void Logs_and_keys_that_it_does_not_know_are_not_cosigned()
    {
        var stranger = new NoteSigner(Origin, _witnessKey);
        var elsewhere = new NoteSigner("south.example/ledger", _logKey);

        Assert.Equal(403, Witness().Add(new AddCheckpoint(0, [], stranger.Sign(Text(5))).ToString()).Status);
        Assert.Equal(403, Witness().Add(new AddCheckpoint(0, [], _log.Sign(Text(5)) with { Text = Text(6) }).ToString()).Status);
        Assert.Equal(404, Witness().Add(new AddCheckpoint(0, [], elsewhere.Sign(Checkpoint.Of("south.example/ledger", 3, Other.Root(3)).ToString())).ToString()).Status);
        Assert.Null(new WitnessStore(_data.Path).Last(Origin));
    }

    [Theory]
    [InlineData("")]
    [InlineData("old 0\n")]
    [InlineData("old x\n\n")]
    [InlineData("new 0\n\nnorth.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAAAA==\n")]
    [InlineData("old 0\nAAAA\n\nnorth.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAAAA==\n")]
    [InlineData("old -1\n\nnorth.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— a AAAAAAAAAA==\n")]
    public void What_is_no_request_is_refused(string request) => Assert.Equal(400, Witness().Add(request).Status);

    [Fact]
    public void What_was_cosigned_is_not_forgotten_when_it_cannot_be_read()
    {
        Witness().Add(Request(0, 5).ToString());
        File.WriteAllText(Directory.EnumerateFiles(_data.Path, "*.checkpoint").Single(), "");

        Assert.Throws<InvalidDataException>(() => Witness().Add(Request(0, 5).ToString()));
    }

    public void Dispose()
    {
        _data.Dispose();
        _logKey.Dispose();
        _witnessKey.Dispose();
    }

    // A new one each time: what it knows is on disk.
    private LogWitness Witness() => new([_log.Verifier], _own, new(_data.Path));

    private AddCheckpoint Request(int old, int size) => new(old, [.. MerkleProofs.Consistency(Tree, old, size)], _log.Sign(Text(size)));

    private static string Text(int size) => Checkpoint.Of(Origin, size, Tree.Root(size)).ToString();
}
