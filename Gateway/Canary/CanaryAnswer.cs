using System.Net;
using Gateway.Redact;

namespace Gateway.Canary;

/// <summary>The document as a SIS would send it, with marks in the parts of the head that a SIS is known to tell things in.</summary>
internal static class CanaryAnswer
{
    public static SisAnswer Of(byte[] document, CanaryMarks marks)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(document) };
        response.Content.Headers.ContentType = new("application/json");
        response.ReasonPhrase = marks.At("the words beside the status");
        response.Headers.ETag = new($"\"{marks.At("header ETag")}\"");
        response.Headers.Location = new($"https://{marks.At("header Location")}.example/");
        response.Headers.Server.Add(new(marks.At("header Server"), "1"));
        response.Headers.Vary.Add(marks.At("header Vary"));
        return SisAnswer.Take(response);
    }
}
