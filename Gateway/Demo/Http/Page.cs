using System.Globalization;

namespace Gateway.Demo.Http;

internal sealed record Page(int Offset, int Limit)
{
    public const int LargestLimit = 10_000;

    public static Page Of(IQueryCollection query, int usualLimit) =>
        new(Number(query, "offset", 0, 0, int.MaxValue), Number(query, "limit", usualLimit, 0, LargestLimit));

    private static int Number(IQueryCollection query, string name, int usual, int least, int most)
    {
        var text = query[name].ToString();
        if (text.Length == 0)
        {
            return usual;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BadQueryException($"{name} must be between {least} and {most}, not {text}");
    }
}
