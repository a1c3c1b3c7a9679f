using Gateway.Demo.Draw;

namespace Gateway.Demo.Hidden;

/// <summary>
/// What must never leave about one person: status (class D), what betrays it (S), and place of birth and home language (W).
/// Null means the SIS holds no such value, which is itself protected.
/// </summary>
internal sealed record HiddenFacts
{
    /// <summary>Names this person's stream of protected draws, for spellings and places.</summary>
    public required int Seed { get; init; }

    public required string Subject { get; init; }

    public required int Number { get; init; }

    public required Homeland Homeland { get; init; }

    public required string BirthCity { get; init; }

    public required string BirthRegion { get; init; }

    public string? Citizenship { get; init; }

    public string? Visa { get; init; }

    public DateOnly? EnteredUS { get; init; }

    /// <summary>What stands in the local identifier of the few whose identifier is an alien number.</summary>
    public required string IdentifierNumber { get; init; }

    public string? AlienNumber { get; init; }

    public string? AdmissionNumber { get; init; }

    public string? SevisId { get; init; }

    public string? Receipt { get; init; }

    public string? Passport { get; init; }

    /// <summary>An individual taxpayer number, which says that there is no social security number.</summary>
    public string? TaxNumber { get; init; }

    public string? Note { get; init; }

    public bool BornAbroad => Homeland.Code != "US";

    /// <summary>The same draws whenever a place of the records asks, so that no place moves another.</summary>
    public Draws Spelling(string place) => Draws.For(Seed, $"{Subject}/hidden/{place}", Number);
}
