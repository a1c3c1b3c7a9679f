using Gateway.Admit;
using Gateway.Record;
using Gateway.Redact;

namespace Gateway.Deliver;

/// <summary>
/// Carries a long answer to its end. Redacting, recording and delivering take turns: each instalment waits for the receipt of the entry
/// that names the records in it, and the last one for the entry that says the answer is complete. An answer that ends in any other way
/// is recorded as cut off, and the <see cref="Delivery"/> then aborts it.
/// </summary>
internal sealed partial class Instalments(ILedger ledger, Readiness readiness, ILogger<Instalments> logger)
{
    /// <param name="delivery">Delivers the answer; not yet begun.</param>
    /// <param name="answer">The first instalment, and where the rest comes from.</param>
    /// <param name="authorised">The entry that covers the first instalment.</param>
    /// <param name="receipt">Of that entry.</param>
    public async Task DeliverAsync(Delivery delivery, RecordsAnswer answer, Entry authorised, Receipt receipt)
    {
        var account = new Account(authorised with { Continues = receipt.Index, Disclosed = [], Withheld = [] }, answer.Body.Length);
        try
        {
            await delivery.BeginAsync(answer, receipt);
            for (var more = answer.More; more is not null;)
            {
                var outcome = await more.NextAsync();
                using var body = outcome.Body;
                account.Read(outcome.BytesIn);
                if (body is null || readiness.IsClosed)
                {
                    await CutOffAsync(account, SnakeCase.Of(outcome.Closed ?? Closure.OutOfService));
                    return;
                }

                more = outcome.More;
                receipt = await ledger.RecordAsync(account.Entry(outcome), CancellationToken.None);
                account.Leaves(body.Length, isLast: more is null);
                await delivery.ContinueAsync(body.Pieces, receipt, isLast: more is null);
            }
        }
#pragma warning disable CA1031 // Whatever the reason, an answer that does not come to its end is cut off, and its log says so.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            await CutOffAsync(account, ReasonOf(exception, delivery));
        }
    }

    private static string ReasonOf(Exception exception, Delivery delivery) => exception switch
    {
        LedgerUnavailableException => "ledger_unavailable",
        _ when delivery.CallerGone.IsCancellationRequested => SnakeCase.Of(Closure.CallerGone),
        _ => "gateway_fault",
    };

    /// <summary>A ledger that failed a moment ago is asked once more; an answer that has no last entry is as good as cut off.</summary>
    private async Task CutOffAsync(Account account, string reason)
    {
        Log.CutOff(logger, reason);
        if (account.IsComplete)
        {
            return;
        }

        try
        {
            await ledger.RecordAsync(account.CutOff(reason), CancellationToken.None);
        }
#pragma warning disable CA1031 // The answer is cut off already.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.NotRecorded(logger, exception.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 701, Level = LogLevel.Warning, Message = "A long answer was cut off: {Reason}")]
        public static partial void CutOff(ILogger logger, string reason);

        [LoggerMessage(EventId = 702, Level = LogLevel.Critical, Message = "That a long answer was cut off could not be recorded ({Exception})")]
        public static partial void NotRecorded(ILogger logger, string exception);
    }
}
