using System.Text;
using Gateway.Record.Layout;
using Microsoft.Data.Sqlite;

namespace Gateway.Record.Verify;

/// <summary>
/// Re-derives a log from its first entry on, and names the first that is not as it was written. It reads only, beside a
/// writer too, in short transactions; what a running writer appends meanwhile is left for the next verification.
/// </summary>
internal static class LedgerVerifier
{
    /// <param name="database">The file <c>ledger.db</c>.</param>
    /// <param name="anchorFile">The anchor; by default the one beside the database. A missing file is no fault.</param>
    /// <param name="progress">Told how many entries have been verified.</param>
    /// <returns>A result for whatever the files hold: a fault in them is a finding, never an exception.</returns>
    public static VerificationResult Verify(string database, string? anchorFile = null, IProgress<long>? progress = null)
    {
        var walk = new TreeWalk(progress);
        try
        {
            Verify(walk, database, anchorFile ?? Path.Combine(Path.GetDirectoryName(database) ?? "", "ledger.anchor"));
            return Result(walk, true, null, $"All {walk.Verified} entries are as they were written.");
        }
        catch (FaultFoundException fault)
        {
            return Result(walk, false, fault.Index, fault.Message);
        }
        catch (Exception fault) when (fault is SqliteException or InvalidOperationException or InvalidCastException or OverflowException)
        {
            return Result(walk, false, fault is SqliteException ? walk.Verified : null, $"The database cannot be read behind its first {walk.Verified} entries: {fault.Message}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Result(walk, false, null, $"The log cannot be read: {fault.Message}");
        }
    }

    private static void Verify(TreeWalk walk, string path, string anchorFile)
    {
        if (!File.Exists(path))
            throw new FaultFoundException(null, $"There is no ledger at {path}.");

        // The anchor first: a running writer moves it only after the head.
        var anchor = ReadAnchor(anchorFile);
        using var database = LedgerDatabase.Open(path);
        var head = database.Head() ?? throw new FaultFoundException(null, "The head is missing.");
        walk.ExpectAnchor(anchor);
        var references = database.References(head.References);
        walk.Know(references);
        walk.To(head.Size, database);
        DemandHead(walk, head);
        if (database.Stray() is { } stray)
            throw new FaultFoundException(stray, $"Entry {stray} stands outside the log: no writer put it there.");
        DemandReferences(walk, head, references, database.StraySet());
        DemandAnchor(anchor, head, database.Origin());
    }

    private static void DemandHead(TreeWalk walk, StoredHead head)
    {
        if (!walk.Head.Matches(head.Size, head.Root))
            throw new FaultFoundException(Math.Max(0, head.Size - 1), "The root of the head is not the root of the entries.");
        if (!walk.Head.Frontier.Peaks.SequenceEqual(head.Peaks))
            throw new FaultFoundException(Math.Max(0, head.Size - 1), "The frontier of the head is not that of the entries.");
    }

    /// <summary>Of two numbers for one reference a search would look for the first only. One that no entry names was not written with any.</summary>
    private static void DemandReferences(TreeWalk walk, StoredHead head, UInt128[] references, long? straySet)
    {
        if (walk.References != head.References)
            throw new FaultFoundException(null, $"There are {head.References} references, and the entries name {walk.References}.");
        if (references.Distinct().Count() != references.Length)
            throw new FaultFoundException(null, "A record's reference has two numbers: a search would miss entries.");
        if (straySet is { } set)
            throw new FaultFoundException(null, $"The set of records {set} belongs to no entry.");
    }

    private static void DemandAnchor(Checkpoint? anchor, StoredHead head, string? origin)
    {
        if (anchor is null)
            return;
        if (anchor.Origin != origin)
            throw new FaultFoundException(null, $"The anchor is of the log {anchor.Origin}, the ledger is {origin}.");
        if (anchor.Size > head.Size)
            throw new FaultFoundException(
                head.Size, $"Entries {head.Size} to {anchor.Size - 1} are missing: the log had {anchor.Size} when it was anchored.");
    }

    private static Checkpoint? ReadAnchor(string path)
    {
        if (!File.Exists(path))
            return null;
        return Checkpoint.Parse(File.ReadAllText(path, Encoding.UTF8))
            ?? throw new FaultFoundException(null, $"The anchor {path} cannot be read.");
    }

    private static VerificationResult Result(TreeWalk walk, bool intact, long? firstBad, string finding) => new()
    {
        Intact = intact,
        Entries = walk.Verified,
        Root = Convert.ToBase64String(walk.Head.Root),
        FirstBadIndex = firstBad,
        Finding = finding,
    };
}
