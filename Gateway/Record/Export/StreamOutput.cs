using System.Text;

namespace Gateway.Record.Export;

/// <summary>Events as lines of a stream or a file.</summary>
internal sealed class StreamOutput : IEventOutput
{
    private readonly Stream _stream;
    private readonly StreamWriter _lines;

    public StreamOutput(Stream stream) => (_stream, _lines) = (stream, new(stream, new UTF8Encoding(false)) { NewLine = "\n" });

    /// <summary>A file of its own, for the owner only.</summary>
    public static StreamOutput New(string file) => new(OwnerOnly.Open(file, FileMode.Create));

    /// <summary>Goes on behind the last whole line of a file. A line that an earlier run was cut off in is written again by this one.</summary>
    public static StreamOutput Append(string file)
    {
        var stream = OwnerOnly.Open(file, FileMode.OpenOrCreate);
        stream.SetLength(WholeLines(stream));
        stream.Seek(0, SeekOrigin.End);
        return new(stream);
    }

    /// <inheritdoc/>
    public void Write(string line) => _lines.WriteLine(line);

    /// <inheritdoc/>
    public void Complete()
    {
        _lines.Flush();
        if (_stream is FileStream file)
            file.Flush(flushToDisk: true);
    }

    public void Dispose() => _lines.Dispose();

    private static long WholeLines(FileStream file)
    {
        for (var end = file.Length; end > 0; end--)
        {
            file.Seek(end - 1, SeekOrigin.Begin);
            if (file.ReadByte() == '\n')
                return end;
        }

        return 0;
    }
}
