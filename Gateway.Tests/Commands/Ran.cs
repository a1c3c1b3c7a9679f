namespace Gateway.Tests.Commands;

/// <summary>What a run of the program left behind.</summary>
internal sealed record Ran(int Exit, string Out, string Error)
{
    public string[] OutLines => Lines(Out);

    public string[] ErrorLines => Lines(Error);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
