using System.Globalization;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;
using Gateway.Tests.Redaction.Corpus;

namespace Gateway.Tests.Redaction;

/// <summary>One hash over everything that the redactor gives for the corpus and for many random cases, and how wide the machine's vectors are.</summary>
internal static class OutputDigest
{
    /// <summary>The widths that are in use, such as <c>128 256</c>, or <c>none</c>.</summary>
    public static string Widths =>
        $"{(Vector128.IsHardwareAccelerated ? "128" : "none")}{(Vector256.IsHardwareAccelerated ? " 256" : "")}{(Vector512.IsHardwareAccelerated ? " 512" : "")}";

    public static string Of(ulong seed, long cases)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in Table.All)
            Add(hash, Redacted.Of(Places.Plan, row.Bytes));
        var dice = new Dice(seed);
        for (long number = 0; number < cases; number++)
        {
            var given = RandomCase.From(RandomPlans.From(dice), dice);
            Add(hash, Redacted.Of(given.Plan.With(new ScreenedGuard()), given.Bytes, given.Splits));
            Add(hash, Redacted.Of(given.Plan.Plan, Damage.Of(given.Bytes, dice)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, Redacted redacted)
    {
        hash.AppendData(redacted.Result.Fault is null ? redacted.Output : []);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"|{redacted.Output.Length}|{redacted.Result.Fault}|{redacted.Result.RecordWithheld}|{redacted.Counts}\n")));
    }
}
