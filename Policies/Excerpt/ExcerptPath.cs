using System.Collections.Immutable;
using Policies.Check;
using Policies.Language.OpenApi;

namespace Policies.Excerpt;

/// <summary>A path of an API and what is granted of it.</summary>
internal sealed class ExcerptPath
{
    public ExcerptPath(ApiRead read, ImmutableArray<string> envelope, IReadOnlyCollection<CoverageRow> rows)
    {
        Read = read;
        Answer = GrantTree.Of(Names(rows, CoverageKind.Property).Select(path => envelope.AddRange(path.Split('.'))));
        Parameters = Names(rows, CoverageKind.Parameter).ToHashSet(StringComparer.Ordinal);
    }

    public ApiRead Read { get; }

    public GrantTree Answer { get; }

    public IReadOnlySet<string> Parameters { get; }

    /// <summary>Something of it leaves.</summary>
    public bool IsGranted => !Answer.IsLeaf;

    private static IEnumerable<string> Names(IEnumerable<CoverageRow> rows, CoverageKind kind) =>
        rows.Where(row => row.Kind == kind && row.State == CoverageState.Granted).Select(row => row.Name);
}
