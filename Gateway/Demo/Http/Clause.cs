using System.Globalization;
using Gateway.Demo.Documents;

namespace Gateway.Demo.Http;

/// <summary>One comparison of a OneRoster filter.</summary>
internal sealed record Clause(string Field, string Predicate, string Value)
{
    public bool Holds(Column column, int row) =>
        Predicate == "!=" ? !column.Values[row].Any(Same) : column.Values[row].Any(Matches);

    private bool Matches(string value) =>
        Predicate switch
        {
            "=" => Same(value),
            "~" => value.Contains(Value, StringComparison.OrdinalIgnoreCase),
            ">" => Order(value) > 0,
            ">=" => Order(value) >= 0,
            "<" => Order(value) < 0,
            _ => Order(value) <= 0,
        };

    private bool Same(string value) => value.Equals(Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Numbers compare as numbers, all else as text, which is right for dates too.</summary>
    private int Order(string value) =>
        double.TryParse(value, CultureInfo.InvariantCulture, out var left)
        && double.TryParse(Value, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.CompareOrdinal(value, Value);
}
