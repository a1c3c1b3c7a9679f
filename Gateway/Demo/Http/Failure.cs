using System.Text.Json;

namespace Gateway.Demo.Http;

/// <summary>Errors as talkative as those of real systems: they repeat what was asked, and a crash shows what was in hand.</summary>
internal static class Failure
{
    public static Task AnswerAsync(HttpContext context, int status, string code, string description)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.Body.WriteAsync(Body(code, description), context.RequestAborted).AsTask();
    }

    public static Task CrashAsync(HttpContext context, string inHand)
    {
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers["X-Exception"] = Uri.EscapeDataString(inHand);
        return context.Response.WriteAsync(
            $"""
            Unhandled exception: cannot convert '{inHand}' to type Int32. Parameter 'alienNumber'
               at Sis.Records.IdentityMapper.Map(IdentityRow row) in /srv/sis/IdentityMapper.cs:line 214
               at Sis.Api.ReadController.Get(String id) in /srv/sis/ReadController.cs:line 88
               connection: Host=sis-db-01.district.internal;Database=sis;Username=sis_app
               row: immigrationStatus=Refugee;usEntryDate=2021-08-14;alienNumber={inHand}
            """,
            context.RequestAborted);
    }

    /// <summary>The imsx status body of OneRoster, used by both APIs here.</summary>
    private static byte[] Body(string code, string description) =>
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
        {
            ["imsx_codeMajor"] = "failure",
            ["imsx_severity"] = "error",
            ["imsx_description"] = description,
            ["imsx_CodeMinor"] = new
            {
                imsx_codeMinorField = new[] { new { imsx_codeMinorFieldName = "TargetEndSystem", imsx_codeMinorFieldValue = code } },
            },
        });
}
