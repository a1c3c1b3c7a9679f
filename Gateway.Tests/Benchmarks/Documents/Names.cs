namespace Gateway.Tests.Benchmarks.Documents;

/// <summary>Names as they are in a district: about one in ten has a letter beyond ASCII.</summary>
internal static class Names
{
    private static readonly string[] Given = ["Ana", "Liam", "Noah", "Olivia", "Kenji", "Fatima", "Emma", "Iker", "Priya", "Zoë"];
    private static readonly string[] Family = ["Smith", "Johnson", "Okafor", "Nguyen", "Haddad", "Jones", "Kowalski", "de la Cruz", "Kim", "García"];
    private static readonly string[] Accented = ["Zoë", "María José", "Đorđe", "Søren Åge", "Amélie", "Ngọc Hân"];

    public static string GivenName(Draws draws) => draws.Of(Given);

    public static string FamilyName(Draws draws) => draws.Of(Family);

    public static string AccentedName(Draws draws) => draws.Of(Accented);
}
