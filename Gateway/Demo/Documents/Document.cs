namespace Gateway.Demo.Documents;

/// <summary>One record as it goes over the wire, but for <see cref="Origin.Placeholder"/> where the SIS writes its own address.</summary>
internal sealed record Document(string Id, byte[] Json);
