using Policies.Evaluate;

namespace Gateway.Deliver;

/// <summary>Puts policy's refusals into HTTP.</summary>
internal static class Refusals
{
    public static ProblemAnswer Of(Refused refused)
    {
        var problem = ProblemAnswer.Of(Status(refused.Code), SnakeCase.Of(refused.Code), Title(refused.Code), refused.Detail);
        var allow = refused.Code == RefusalCode.MethodNotAllowed ? [KeyValuePair.Create("Allow", string.Join(", ", refused.Methods))] : problem.Headers;
        return problem with { Parameter = refused.Parameter, Rule = refused.Rule, Headers = allow };
    }

    private static int Status(RefusalCode code) => code switch
    {
        RefusalCode.UnknownPath => StatusCodes.Status404NotFound,
        RefusalCode.MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        RefusalCode.UnknownParameter or RefusalCode.RepeatedParameter or RefusalCode.MalformedParameter or RefusalCode.ParameterRequired =>
            StatusCodes.Status400BadRequest,
        RefusalCode.MalformedBody => StatusCodes.Status400BadRequest,
        RefusalCode.UnsupportedMediaType => StatusCodes.Status415UnsupportedMediaType,
        _ => StatusCodes.Status403Forbidden,
    };

    private static string Title(RefusalCode code) => code switch
    {
        RefusalCode.UnknownPath => "Unknown path",
        RefusalCode.PathClosed => "Path closed",
        RefusalCode.MethodNotAllowed => "Method not allowed",
        RefusalCode.NoAgreement => "No agreement",
        RefusalCode.AgreementNotInForce => "Agreement not in force",
        RefusalCode.PartyProhibited => "Nothing is shared with this party",
        RefusalCode.PurposeProhibited => "Nothing is shared for this purpose",
        RefusalCode.RuleFailed => "A rule failed",
        RefusalCode.ResourceNotGranted => "Resource not granted",
        RefusalCode.UnknownParameter => "Unknown parameter",
        RefusalCode.RepeatedParameter => "Parameter given twice",
        RefusalCode.MalformedParameter => "Malformed parameter",
        RefusalCode.ParameterNotGranted => "Parameter not granted",
        RefusalCode.ParameterClosed => "Parameter closed",
        RefusalCode.ParameterOnWithheldField => "Parameter on a withheld field",
        RefusalCode.ParameterOnProtectedValue => "Parameter on a protected value",
        RefusalCode.ParameterRequired => "Parameter required",
        RefusalCode.WriteNotGranted => "Write not granted",
        RefusalCode.WriteClosed => "Write closed",
        RefusalCode.WriteErasesWithheldField => "Write would erase a withheld field",
        RefusalCode.UnsupportedMediaType => "Unsupported media type",
        RefusalCode.MalformedBody => "Malformed body",
        RefusalCode.BodyOnWithheldField => "Body on a withheld field",
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
