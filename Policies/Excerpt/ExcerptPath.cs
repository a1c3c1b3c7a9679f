using System.Collections.Immutable;
using Policies.Check;
using Policies.Evaluate;
using Policies.Explain;
using Policies.Language.OpenApi;

namespace Policies.Excerpt;

/// <summary>A path of an API and what is granted of it.</summary>
internal sealed class ExcerptPath
{
    public ExcerptPath(ApiRead read, Target? target, IReadOnlyCollection<CoverageRow> rows, ImmutableArray<WriteOption> writes)
    {
        Read = read;
        Answer = Tree(target?.Resource.Envelope(target.Route.IsCollection) ?? [], rows);
        Writes = [.. writes.Select(write => ExcerptWrite.Of(write, Tree(target?.Resource.Envelope(isCollection: false) ?? [], rows)))];
        Parameters = Names(rows, CoverageKind.Parameter).ToHashSet(StringComparer.Ordinal);
    }

    public ApiRead Read { get; }

    public GrantTree Answer { get; }

    public IReadOnlySet<string> Parameters { get; }

    public ImmutableArray<ExcerptWrite> Writes { get; }

    /// <summary>Something of it leaves.</summary>
    public bool IsGranted => !Answer.IsLeaf;

    private static GrantTree Tree(ImmutableArray<string> envelope, IReadOnlyCollection<CoverageRow> rows) =>
        GrantTree.Of(Names(rows, CoverageKind.Property).Select(path => envelope.AddRange(path.Split('.'))));

    private static IEnumerable<string> Names(IEnumerable<CoverageRow> rows, CoverageKind kind) =>
        rows.Where(row => row.Kind == kind && row.State == CoverageState.Granted).Select(row => row.Name);
}
