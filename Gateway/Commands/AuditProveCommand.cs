using System.CommandLine;
using Gateway.Record.Layout;
using Gateway.Record.Publish;
using Gateway.Record.Store;
using Gateway.Record.Tiles;

namespace Gateway.Commands;

/// <summary><c>audit prove</c>: that an entry is in the log, in a file that anybody can check without it.</summary>
internal static class AuditProveCommand
{
    public static Command Create()
    {
        var data = DataOption.Create();
        var published = new Option<string?>("--published") { Description = "The published log, when the settings keep it elsewhere.", HelpName = "DIR" };
        var index = new Argument<long>("INDEX") { Description = "Place of the entry in the log, from 0, as `audit list` shows it." };
        var command = new Command("prove", "Write a proof of one entry (c2sp.org/tlog-proof) to standard output, under the newest published checkpoint.") { index, data, published };
        command.SetAction(parsed => Prove(DataOption.Ledger(parsed.GetValue(data)!), parsed.GetValue(published), parsed.GetValue(index)));
        return command;
    }

    private static int Prove(string ledger, string? published, long index)
    {
        var log = new LedgerPublishing(Path.GetDirectoryName(ledger)!, published).Log();
        var note = log.Checkpoint() ?? throw new BadInputException("no checkpoint has been published; start the gateway, which does it each second");
        var size = Checkpoint.Parse(note.Text)!.Size;
        if (index < 0 || index >= size)
        {
            throw new BadInputException($"the newest checkpoint covers entries 0 to {size - 1}");
        }

        using var leaves = LedgerLeaves.Open(ledger);
        var leaf = leaves.Leaves(index, index + 1).Single();
        Console.Write(new ProofFile([.. leaf.Leaf], index, [.. MerkleProofs.Inclusion(new TileNodes(log.Tiles, size), index, size)], note));
        return ExitCode.Ok;
    }
}
