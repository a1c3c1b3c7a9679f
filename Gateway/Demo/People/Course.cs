namespace Gateway.Demo.People;

internal sealed record Course(int Grade, string Subject, string SourcedId)
{
    public string GradeCode => Grades.Code(Grade);

    public string Title => $"{Subject} {GradeCode}";
}
