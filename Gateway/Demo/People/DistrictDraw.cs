using System.Collections.Immutable;
using Gateway.Demo.Draw;

namespace Gateway.Demo.People;

/// <summary>Settles a district of the asked size: pupils over schools and grades, guardians, teachers, lessons.</summary>
internal sealed class DistrictDraw(SampleSisOptions options)
{
    private const int SectionSize = 25;
    private static readonly ImmutableArray<string> Subjects =
        ["Mathematics", "English Language Arts", "Science", "Social Studies", "Music"];

    private readonly PersonDraw _people = new(options);

    public District Draw()
    {
        var schools = Schools.Of(options.Seed);
        var courses = Courses();
        var students = Students(schools);
        var teachers = Teachers(schools);
        return new District
        {
            Options = options,
            SourcedId = Ids.SourcedId(options.Seed, "org", 0),
            Schools = schools,
            Courses = courses,
            Students = students,
            Teachers = teachers,
            Lessons = Lessons(students, courses, teachers),
        };
    }

    private ImmutableArray<Course> Courses() =>
        [.. from grade in Enumerable.Range(0, 13)
            from subject in Enumerable.Range(0, Subjects.Length)
            select new Course(grade, Subjects[subject], Ids.SourcedId(options.Seed, "course", (grade * Subjects.Length) + subject))];

    private ImmutableArray<Student> Students(ImmutableArray<School> schools)
    {
        var seats = new Dictionary<(int School, int Grade), int>();
        var students = ImmutableArray.CreateBuilder<Student>(options.Students);
        var guardians = 0;
        for (var number = 0; number < options.Students; number++)
        {
            var draws = Draws.For(options.Seed, "seat", number);
            var grade = draws.Below(13);
            var school = draws.Pick([.. schools.Where(school => school.FirstGrade <= grade && grade <= school.LastGrade)]);
            var seat = seats[(school.Number, grade)] = seats.GetValueOrDefault((school.Number, grade)) + 1;
            var family = Enumerable.Range(guardians, draws.Chance(60) ? 2 : 1).Select(_people.Guardian).ToImmutableArray();
            guardians += family.Length;
            students.Add(new Student(_people.Student(number, grade), school, grade, (seat - 1) / SectionSize, family));
        }

        return students.MoveToImmutable();
    }

    /// <summary>Six teachers to a hundred students, and at least one to a school.</summary>
    private ImmutableArray<Teacher> Teachers(ImmutableArray<School> schools) =>
        [.. Enumerable.Range(0, Math.Max(schools.Length, options.Students * 6 / 100))
            .Select(number => new Teacher(_people.Teacher(number), schools[number % schools.Length]))];

    private ImmutableArray<Lesson> Lessons(
        ImmutableArray<Student> students, ImmutableArray<Course> courses, ImmutableArray<Teacher> teachers)
    {
        var staff = teachers.ToLookup(teacher => teacher.School.Number);
        var sections = students.GroupBy(student => (student.School.Number, student.Grade, student.Section));
        var lessons =
            from section in sections
            from course in courses
            where course.Grade == section.Key.Grade
            select (Course: course, Students: section.ToImmutableArray());
        return [.. lessons.Select((lesson, number) => new Lesson(
            Ids.SourcedId(options.Seed, "class", number),
            lesson.Course,
            lesson.Students[0].School,
            lesson.Students[0].Section,
            Draws.For(options.Seed, "class", number).Pick([.. staff[lesson.Students[0].School.Number]]),
            lesson.Students))];
    }
}
