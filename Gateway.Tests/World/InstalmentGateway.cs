using System.Globalization;
using Gateway.Record;
using Microsoft.AspNetCore.Http;

namespace Gateway.Tests.World;

/// <summary>A gateway that holds no more than 4 KiB of an answer, in front of a SIS that does as it is told: shared by the tests of a class.</summary>
public sealed class InstalmentGateway : IAsyncLifetime
{
    internal const int Whole = 4096;

    internal ScriptedSis Sis { get; private set; } = null!;

    internal TestGateway Gateway { get; private set; } = null!;

    /// <summary>The state agency's client, with a token.</summary>
    internal HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Sis = await ScriptedSis.StartAsync();
        Gateway = await TestGateway.StartAsync(
            Sis.Address,
            "sis-secret",
            ("Gateway:Redaction:WholeBodyBytes", $"{Whole}"),
            ("Gateway:Redaction:MaxBodyBytes", "20000000"),
            ("ReverseProxy:Clusters:sis:HttpRequest:ActivityTimeout", "00:00:04"));
        Client = await Gateway.ClientAsync("state-collector");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Gateway.DisposeAsync();
        await Sis.DisposeAsync();
    }

    /// <summary>The SIS will send these bytes, in pieces that end where told.</summary>
    internal void Send(byte[] body, string coding = "", params int[] ends) => Sis.Answer = async context =>
    {
        await HeadAsync(context, coding);
        var sent = 0;
        foreach (var end in ends.Append(body.Length))
        {
            await context.Response.Body.WriteAsync(body.AsMemory(sent..end));
            await context.Response.Body.FlushAsync();
            sent = end;
        }
    };

    internal static Task HeadAsync(HttpContext context, string coding = "")
    {
        context.Response.ContentType = "application/json";
        if (coding.Length > 0)
        {
            context.Response.Headers.ContentEncoding = coding;
        }

        return context.Response.StartAsync();
    }

    /// <summary>Asks for the students; the head is there, the body is yet to be read.</summary>
    internal async Task<HttpResponseMessage> AskAsync(string? acceptEncoding = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Students.Path);
        if (acceptEncoding is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", acceptEncoding);
        }

        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>All entries of one answer, once the last of them is in the log.</summary>
    internal async Task<List<Entry>> EntriesAsync(HttpResponseMessage answer)
    {
        var first = long.Parse(answer.Headers.GetValues("Audit-Entry").Single(), CultureInfo.InvariantCulture);
        for (var patience = 0; ; patience++)
        {
            var entries = Gateway.Entries().Where(read => read.Index == first || read.Body!.Entry.Continues == first).Select(read => read.Body!.Entry).ToList();
            if (entries[^1].Outcome is not (Outcome.Authorised or Outcome.Continued) || patience == 200)
            {
                return entries;
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Reads until the answer ends, well or not.</summary>
    internal static async Task<(byte[] Body, bool IsWhole)> ReadAsync(HttpResponseMessage answer)
    {
        using var body = new MemoryStream();
        try
        {
            await (await answer.Content.ReadAsStreamAsync()).CopyToAsync(body);
            return (body.ToArray(), true);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return (body.ToArray(), false);
        }
    }
}
