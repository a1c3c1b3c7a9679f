using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using Gateway.Demo.Documents;

namespace Gateway.Demo.Http;

/// <summary>The body of an answer, compressed as the client allows (gzip, then br, then deflate) and flushed as it grows.</summary>
internal sealed class AnswerBody : IAsyncDisposable
{
    private const int FlushAt = 64 * 1024;
    private static readonly ImmutableArray<string> Codings = ["gzip", "br", "deflate"];
    private readonly HttpContext _context;
    private readonly Stream? _compressed;
    private readonly byte[] _origin;

    private AnswerBody(HttpContext context)
    {
        _context = context;
        _origin = Encoding.ASCII.GetBytes(Origin(context.Request));
        _compressed = Compress(context);
        Output = _compressed is null
            ? context.Response.BodyWriter
            : PipeWriter.Create(_compressed, new StreamPipeWriterOptions(leaveOpen: true));
    }

    /// <summary>The record that stands at a row, as it is to be sent.</summary>
    public delegate ReadOnlySpan<byte> Json(int row);

    private PipeWriter Output { get; }

    public static AnswerBody Open(HttpContext context, string contentType = "application/json")
    {
        context.Response.ContentType = contentType;
        return new AnswerBody(context);
    }

    /// <summary>The address of the SIS as it is written in links: where it listens, whatever the Host header says.</summary>
    public static string Origin(HttpRequest request) => $"http://127.0.0.1:{request.HttpContext.Connection.LocalPort}";

    public ValueTask WriteAsync(ReadOnlySpan<byte> json)
    {
        Documents.Origin.Write(Output, json, _origin);
        return Output.UnflushedBytes < FlushAt ? ValueTask.CompletedTask : FlushAsync();
    }

    public async Task WriteArrayAsync(IEnumerable<int> rows, Json record)
    {
        await WriteAsync("["u8);
        var separator = false;
        foreach (var row in rows)
        {
            if (separator)
            {
                Output.Write(","u8);
            }

            separator = true;
            await WriteAsync(record(row));
        }

        await WriteAsync("]"u8);
    }

    public async ValueTask DisposeAsync()
    {
        await FlushAsync();
        if (_compressed is not null)
        {
            await Output.CompleteAsync();
            await _compressed.DisposeAsync();
        }
    }

    private async ValueTask FlushAsync() => await Output.FlushAsync(_context.RequestAborted);

    private static Stream? Compress(HttpContext context)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding
            .Where(coding => coding.Quality is not 0)
            .Select(coding => coding.Value.ToString())
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var coding = Codings.FirstOrDefault(accepted.Contains);
        if (coding is null)
        {
            return null;
        }

        context.Response.Headers.ContentEncoding = coding;
        context.Response.Headers.Vary = "Accept-Encoding";
        return coding switch
        {
            "gzip" => new GZipStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true),
            "br" => new BrotliStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true),
            _ => new ZLibStream(context.Response.Body, CompressionLevel.Fastest, leaveOpen: true),
        };
    }
}
