namespace Gateway.Record.Export;

/// <summary>Action and disposition of the security control profile.</summary>
internal static class OcsfControl
{
    private static readonly OcsfTerm Allowed = new(1, "Allowed");
    private static readonly OcsfTerm Denied = new(2, "Denied");

    public static (OcsfTerm Action, OcsfTerm Disposition) Of(Effect effect) => effect switch
    {
        Effect.Allowed => (Allowed, new(1, "Allowed")),
        Effect.Redacted => (new(4, "Modified"), new(99, "Redacted")),
        Effect.Blocked => (Denied, new(2, "Blocked")),
        Effect.Rejected => (Denied, new(25, "Rejected")),
        Effect.Unauthorized => (Denied, new(26, "Unauthorized")),
        Effect.NoAction => (Denied, new(16, "No Action")),
        Effect.Logged => (new(3, "Observed"), new(17, "Logged")),
        _ => (Denied, new(27, "Error")),
    };
}
