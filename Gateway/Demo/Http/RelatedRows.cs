using System.Collections.Frozen;
using Gateway.Demo.Documents;

namespace Gateway.Demo.Http;

/// <summary>The nested collections of OneRoster: students and classes of a school, students of a class, classes of a student.</summary>
internal sealed class RelatedRows(SampleWorld world)
{
    /// <summary>Rows of the collection <paramref name="child"/> that belong to one parent; null when there is no such collection.</summary>
    public IEnumerable<int>? Of(string parent, string id, string child) =>
        (parent.ToLowerInvariant(), child.ToLowerInvariant()) switch
        {
            ("schools", "students") => Where(Set("students"), "primaryOrg.sourcedId", [id]),
            ("schools", "classes") => Where(Set("classes"), "school.sourcedId", [id]),
            ("classes", "students") => Where(Set("students"), "sourcedId", Enrolled("class.sourcedId", id, "user.sourcedId")),
            ("students", "classes") => Where(Set("classes"), "sourcedId", Enrolled("user.sourcedId", id, "class.sourcedId")),
            _ => null,
        };

    private IEnumerable<string> Enrolled(string by, string id, string other)
    {
        var others = Set("enrollments").Column(other);
        return Where(Set("enrollments"), by, [id]).Select(row => others.Values[row][0]);
    }

    private static IEnumerable<int> Where(DocumentSet set, string path, IEnumerable<string> wanted)
    {
        var column = set.Column(path);
        var ids = wanted.ToFrozenSet(StringComparer.Ordinal);
        return Enumerable.Range(0, set.Documents.Length).Where(row => column.Values[row].Any(ids.Contains));
    }

    private DocumentSet Set(string name) => world.OneRoster[name].Set;
}
