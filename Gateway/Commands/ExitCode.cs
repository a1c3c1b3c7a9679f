namespace Gateway.Commands;

/// <summary>What a command tells the shell.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>The command worked and found something: a fault in the log, a finding in a policy.</summary>
    public const int Found = 1;

    /// <summary>The command could not work: bad usage, bad settings, bad input.</summary>
    public const int BadInput = 2;
}
