namespace Gateway.Record;

/// <summary>Files and directories that nobody but their owner may enter. On Windows the directory's own list decides.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode ReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void MakeDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, ReadWrite | UnixFileMode.UserExecute);
    }

    public static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = ReadWrite;
        return new FileStream(path, options);
    }

    /// <summary>Puts <paramref name="content"/> in the place of a file, durably, so that a reader finds the old or the new, whole.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var temporary = path + ".tmp";
        File.Delete(temporary);
        using (var file = Open(temporary, FileMode.CreateNew))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    public static bool IsOpenToOthers(string path)
        => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~(ReadWrite | UnixFileMode.UserExecute)) != 0;
}
