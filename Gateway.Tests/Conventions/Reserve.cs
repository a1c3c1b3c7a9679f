namespace Gateway.Tests.Conventions;

/// <summary>Members that only some places may use.</summary>
/// <param name="Members">Beginnings of <c>Namespace.Type::Member</c>, or whole texts in quotation marks.</param>
/// <param name="Owners">Namespaces and types that may.</param>
internal sealed record Reserve(string[] Members, string[] Owners)
{
    public IEnumerable<CompiledUse> Trespasses(IEnumerable<CompiledUse> uses) =>
        uses.Where(use => Array.Exists(Members, member => Concerns(member, use.Member)) && !Array.Exists(Owners, use.IsIn));

    /// <summary>A beginning ends where a name does: <c>System.IO.File</c> does not stand for <c>System.IO.FileShare</c>.</summary>
    private static bool Concerns(string member, string used) => used == member
        || (used.StartsWith(member, StringComparison.Ordinal) && (member[^1] is '.' or ':' || used[member.Length] is ':' or '.' or '+'));
}
