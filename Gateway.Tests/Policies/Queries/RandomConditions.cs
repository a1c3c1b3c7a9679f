using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Policies.Queries.Conditions;

namespace Gateway.Tests.Queries;

/// <summary>Conditions at random, of what a standard has.</summary>
/// <param name="paths">Fields to ask about.</param>
/// <param name="values">Values in quotes, or bare.</param>
/// <param name="comparers">How a field may be compared with one value.</param>
internal sealed class RandomConditions(string[] paths, Gen<Literal> values, Comparer[] comparers)
{
    /// <summary>Text with the signs that conditions are made of.</summary>
    public static Gen<string> Noise { get; } =
        from parts in Gen.Elements(
            "a", "b", "Grade", "FirstName", " ", "(", ")", "[", "]", "'", "''", "\"", ",", ";", "=", "==", "=gt=", "=in=", "!=", "*", "/", ".", "@", "$", ":", "eq", "and",
            "or", "not", "in", "any", "all", "contains", "tolower", "null", "1", "-", "2020-01-01", "\t", "é", "\ud800", "%", "\\", "x1", "null").ListOf()
        select string.Concat(parts);

    /// <summary>Signs and words in which nothing is read otherwise than it was meant.</summary>
    public static Gen<string> Text(string signs) => from units in Gen.Elements(signs.ToCharArray()).ListOf() select string.Concat(units);

    public Gen<Condition> Comparisons =>
        from path in Gen.Elements(paths)
        from comparer in Gen.Elements(comparers)
        from one in values
        from more in values.ListOf(2)
        select (Condition)new Comparison(path, comparer, comparer == Comparer.In ? [one, .. more] : [one]);

    /// <summary>Or of ands, as FIQL has them.</summary>
    public Gen<Condition> Flat => Joined(ofAll: false, Joined(ofAll: true, Comparisons));

    /// <summary>Nested, with negations; so deep that writing it with all its brackets does not make it too deep.</summary>
    public Gen<Condition> Nested(int depth, Gen<Condition>? alsoLeaf = null)
    {
        var leaf = alsoLeaf is null ? Comparisons : Gen.OneOf(Comparisons, alsoLeaf);
        return depth == 0 ? leaf : Gen.OneOf(
            leaf,
            Joined(ofAll: true, Nested(depth - 1, alsoLeaf)),
            Joined(ofAll: false, Nested(depth - 1, alsoLeaf)),
            from part in Nested(depth - 1, alsoLeaf) select (Condition)new Negation(part));
    }

    private static Gen<Condition> Joined(bool ofAll, Gen<Condition> part) =>
        from count in Gen.Choose(1, 3)
        from parts in part.ListOf(count)
        select Junction.Of(ofAll, [.. parts]);
}
