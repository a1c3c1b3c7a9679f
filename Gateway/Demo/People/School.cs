namespace Gateway.Demo.People;

internal sealed record School(int Number, string Name, int FirstGrade, int LastGrade, string SourcedId, string EdFiId)
{
    /// <summary>The Ed-Fi <c>schoolId</c>.</summary>
    public int SchoolId => 550_100 + Number;
}
