using System.CommandLine;
using Gateway.Record.Notes;
using Gateway.Record.Publish;
using Gateway.Record.Tiles;
using Gateway.Record.Verify;

namespace Gateway.Commands;

/// <summary>The part of <c>audit verify</c> for who has the published log only: a copy of its directory, or its address.</summary>
internal sealed class AuditVerifyPublished
{
    private const string TokenVariable = "LOG_TOKEN";

    private readonly Option<string?> _log = new("--log")
    {
        Description = $"A published log in the ledger's place: a directory, or an address such as https://records.district.example/ledger (access token in {TokenVariable}).",
        HelpName = "DIR|URL",
    };

    private readonly Option<string?> _key = new("--key") { Description = "With --log: the key it is signed with, or a file that holds it in its first line.", HelpName = "KEY|FILE" };
    private readonly Option<string?> _since = new("--since") { Description = "With --log: a checkpoint that you kept, to see that the log goes on from it.", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Options.Add(_log);
        command.Options.Add(_key);
        command.Options.Add(_since);
    }

    public bool IsAsked(ParseResult parsed) => parsed.GetValue(_log) is not null;

    public VerificationResult Verify(ParseResult parsed, IProgress<long> progress)
    {
        var log = parsed.GetValue(_log)!;
        var key = Key(parsed.GetValue(_key) ?? throw new BadInputException("--log needs --key: without it nobody knows who has signed"));
        var kept = parsed.GetValue(_since) is { } file ? Note(File.ReadAllText(file), file) : null;
        if (!log.StartsWith("http", StringComparison.Ordinal) || !Uri.TryCreate(log.TrimEnd('/') + "/", UriKind.Absolute, out var address))
        {
            var published = new PublishedLog(log);
            return new PublishedVerifier(published.Tiles, key, progress)
                .Verify(published.Checkpoint() ?? throw new BadInputException($"there is no published log in {log}: it would have a file `checkpoint`"), kept);
        }

        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Authorization = Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } token ? new("Bearer", token) : null;
        var tiles = new HttpTiles(http);
        return new PublishedVerifier(tiles, key, progress).Verify(Note(tiles.Text("checkpoint") ?? "", "the checkpoint"), kept);
    }

    private static VerifierKey Key(string text) => VerifierKey.Parse(File.Exists(text) ? File.ReadLines(text).FirstOrDefault() ?? "" : text)
        ?? throw new BadInputException("--key is no verifier key (name+id+base64) of ECDSA on P-256, and no file with one");

    private static SignedNote Note(string text, string name) => SignedNote.Parse(text) ?? throw new BadInputException($"{name} is no signed checkpoint");
}
