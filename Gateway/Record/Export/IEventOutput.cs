namespace Gateway.Record.Export;

/// <summary>Where events go.</summary>
internal interface IEventOutput : IDisposable
{
    void Write(string line);

    /// <summary>Returns once the other side, or the disk, has all of it.</summary>
    /// <exception cref="IOException">It has not, or nobody can tell.</exception>
    void Complete();
}
