using Gateway.Demo.Hidden;

namespace Gateway.Demo.People;

/// <summary>A student, guardian or teacher: what anyone with business at the school may know, and apart from it what nobody may.</summary>
internal sealed record Person
{
    public required int Number { get; init; }

    public required string SourcedId { get; init; }

    public required string EdFiId { get; init; }

    /// <summary>The district's own number: digits.</summary>
    public required string UniqueId { get; init; }

    public required string GivenName { get; init; }

    public required string FamilyName { get; init; }

    public string? MiddleName { get; init; }

    public string? PreferredName { get; init; }

    public string? Pronouns { get; init; }

    public required bool Female { get; init; }

    public required DateOnly BirthDate { get; init; }

    public required string Phone { get; init; }

    public required string Street { get; init; }

    public required DateTimeOffset Modified { get; init; }

    /// <summary>Written with every character beyond ASCII as a <c>\u</c> escape.</summary>
    public required bool Escaped { get; init; }

    /// <summary>The local identifier happens to be an alien number. Who that is, is public here; which number, is not.</summary>
    public required bool IdentifierIsAlienNumber { get; init; }

    /// <summary>Null for staff.</summary>
    public HiddenFacts? Hidden { get; init; }
}
