using Gateway.Record;

namespace Gateway.Tests.Record;

internal static class Recording
{
    /// <summary>Records for as long as the test runs.</summary>
    public static ValueTask<Receipt> AppendAsync(this ILedger ledger, Entry entry)
        => ledger.RecordAsync(entry, TestContext.Current.CancellationToken);
}
