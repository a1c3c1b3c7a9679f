using System.Text;

namespace Gateway.Tests.World;

/// <summary>Lists of students as a SIS sends them, with a protected value in each, and as the state agency may see them.</summary>
internal static class Students
{
    public const string Path = "/data/v3/ed-fi/students";

    public const string Canary = "CANARY-N0012345678";

    public static string Sent(int count, string name = "Ada", string canary = Canary) => List(count, i => SentStudent(i, name, canary));

    public static string Seen(int count, string name = "Ada") => List(count, i => SeenStudent(i, name));

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A name so long that one student alone, as may be seen, makes a list of so many bytes.</summary>
    public static string NameForList(int bytes) => new('x', bytes - Seen(1, "").Length);

    private static string SentStudent(int id, string name, string canary) =>
        $$"""{"id":"{{id}}","visas":[{"visaDescriptor":"{{canary}}"}],"studentUniqueId":"{{id}}","firstName":"{{name}}","citizenshipStatusDescriptor":"{{canary}}"}""";

    private static string SeenStudent(int id, string name) => $$"""{"id":"{{id}}","studentUniqueId":"{{id}}","firstName":"{{name}}"}""";

    private static string List(int count, Func<int, string> student) => $"[{string.Join(',', Enumerable.Range(1, count).Select(student))}]";
}
