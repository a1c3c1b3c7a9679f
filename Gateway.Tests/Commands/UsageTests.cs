namespace Gateway.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    [Theory]
    [InlineData("", "run demo policy audit witness client --help --version")]
    [InlineData("witness", "--address --name --data --log")]
    [InlineData("run", "--config")]
    [InlineData("demo", "--data --port --students --seed --ready-file")]
    [InlineData("policy", "check test explain preview diff replay coverage openapi catalog schema pod exhibit-b")]
    [InlineData("policy check", "<DIR> --json")]
    [InlineData("policy explain", "<METHOD> <URL> --agreement --policies --day --json")]
    [InlineData("policy diff", "<OLD> <NEW> --json 1 0")]
    [InlineData("policy openapi", "<FILE> --agreement --catalog --policies --out")]
    [InlineData("policy catalog", "--openapi --id --policies --json")]
    [InlineData("policy test", "--policies --json")]
    [InlineData("policy replay", "--policies --data --json --agreement --from")]
    [InlineData("policy pod", "import export")]
    [InlineData("policy preview", "<FILE> --agreement --resource --policies --item")]
    [InlineData("audit", "verify list prove rotate-key new-epoch record-request record-of-access export evidence")]
    [InlineData("audit verify", "--data --anchor --log --key --since")]
    [InlineData("audit prove", "<INDEX> --data --published")]
    [InlineData("audit rotate-key", "--config --reason --drop-previous")]
    [InlineData("audit record-request", "--kind --from --authority --asked --received --decision --by --counsel --record --follows --config")]
    [InlineData("audit record-of-access", "--catalog --resource --id --from --to --json --data")]
    [InlineData("audit list", "--outcome --client --party --agreement --resource --route --reason --withheld --from --to --status --limit --after")]
    [InlineData("audit new-epoch", "--config --reason")]
    [InlineData("audit evidence", "<OUT> --data --published --outcome --after")]
    [InlineData("audit export", "--format --out --to --ca --cursor --data --outcome --after")]
    [InlineData("client", "add")]
    [InlineData("client add", "<CLIENT> --config")]
    public async Task Help_lists_what_there_is(string command, string words)
    {
        var ran = await _folder.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        Assert.Equal((0, ""), (ran.Exit, ran.Error));
        Assert.All(words.Split(' '), word => Assert.Contains(word, ran.Out, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bogus", "'bogus'")]
    [InlineData("policy bogus", "'bogus'")]
    [InlineData("run --bogus", "'--bogus'")]
    [InlineData("audit verify --bogus", "'--bogus'")]
    [InlineData("audit list --limit many", "'many'")]
    [InlineData("policy preview x.json", "--agreement")]
    [InlineData("policy", "command")]
    public async Task What_nobody_knows_is_refused_with_a_sentence(string arguments, string says)
    {
        var ran = await _folder.RunAsync(arguments.Split(' '));

        Assert.Equal((2, ""), (ran.Exit, ran.Out));
        Assert.All(ran.ErrorLines[..^1], line => Assert.StartsWith("error: ", line, StringComparison.Ordinal));
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
        Assert.Equal("see --help", ran.ErrorLines[^1]);
    }

    public void Dispose() => _folder.Dispose();
}
