namespace Policies.Evaluate;

/// <summary>Why policy refuses. The names, in snake case, are the stable codes that callers and auditors see.</summary>
public enum RefusalCode
{
    /// <summary>No catalog has such a path.</summary>
    UnknownPath,

    /// <summary>A catalog closes the path to everybody.</summary>
    PathClosed,

    /// <summary>The resource is known; the method is not allowed on it.</summary>
    MethodNotAllowed,

    /// <summary>The client acts under no agreement.</summary>
    NoAgreement,

    /// <summary>The agreement has not begun or is over.</summary>
    AgreementNotInForce,

    /// <summary>A party of this kind is never given anything.</summary>
    PartyProhibited,

    /// <summary>The purpose of the agreement is one that a board has prohibited.</summary>
    PurposeProhibited,

    /// <summary>A rule could not be worked out.</summary>
    RuleFailed,

    /// <summary>The agreement does not grant the resource.</summary>
    ResourceNotGranted,

    /// <summary>The standard has no such parameter for the resource.</summary>
    UnknownParameter,

    /// <summary>A parameter was given twice.</summary>
    RepeatedParameter,

    /// <summary>The parameter's value does not follow its grammar.</summary>
    MalformedParameter,

    /// <summary>The agreement does not allow this kind of parameter.</summary>
    ParameterNotGranted,

    /// <summary>Nobody may use the parameter: its answer could tell what is withheld.</summary>
    ParameterClosed,

    /// <summary>The parameter mentions a field that is withheld from the caller.</summary>
    ParameterOnWithheldField,

    /// <summary>The parameter asks for a value that is protected.</summary>
    ParameterOnProtectedValue,

    /// <summary>The resource can be asked only with a parameter that was not given.</summary>
    ParameterRequired,

    /// <summary>The agreement does not allow this kind of write.</summary>
    WriteNotGranted,

    /// <summary>Nobody may write so: the answer could tell what is withheld.</summary>
    WriteClosed,

    /// <summary>The write would erase what is withheld from the caller.</summary>
    WriteErasesWithheldField,

    /// <summary>The body is of a kind that is not understood here.</summary>
    UnsupportedMediaType,

    /// <summary>The body does not follow its grammar.</summary>
    MalformedBody,

    /// <summary>The body holds a field that is withheld from the caller, or a value that is protected.</summary>
    BodyOnWithheldField,
}
