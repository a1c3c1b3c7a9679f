using Policies.Evaluate;
using Policies.Redaction;

namespace Policies.Queries;

/// <summary>What a guard has understood of a query so far.</summary>
internal sealed class QueryDraft
{
    private readonly List<QueryParameter> _parameters = [];
    private readonly List<WithheldField> _leftOut = [];
    private readonly HashSet<string> _fixed = new(StringComparer.Ordinal);

    /// <summary>What is to be forwarded, in the order it was asked.</summary>
    public IReadOnlyList<QueryParameter> Parameters => _parameters;

    /// <summary>What was asked for and is withheld, and left out of what is forwarded.</summary>
    public IReadOnlyList<WithheldField> LeftOut => _leftOut;

    public void Add(QueryParameter parameter) => _parameters.Add(parameter);

    public void LeaveOut(IEnumerable<WithheldField> fields) => _leftOut.AddRange(fields);

    /// <summary>Every record found has one and the same value in this field.</summary>
    public void Fix(string path) => _fixed.Add(path);

    /// <summary>Whether only records with one value of a field are asked for: by a parameter of its own, or in a condition.</summary>
    public bool Pins(string parameter, string path) =>
        _fixed.Contains(path) || _parameters.Exists(known => known.Name == parameter && !string.IsNullOrWhiteSpace(known.Value));
}
