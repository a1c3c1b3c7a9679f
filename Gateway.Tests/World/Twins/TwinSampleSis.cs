using Gateway.Demo;

namespace Gateway.Tests.World.Twins;

/// <summary>The sample SIS, which is only read.</summary>
internal sealed class TwinSampleSis(SampleSis sis) : ITwinSis
{
    public SampleWorld World => sis.World;

    public Uri Address => sis.Address;

    public string Credential => sis.Credential;

    public IEnumerable<string> Catalogs => ["ed-fi", "oneroster-1.2"];

    public TwinAnswer Said => throw new NotSupportedException("it takes no writes");

    public void Reset()
    {
    }

    public string Damage() => "";

    public ValueTask DisposeAsync() => sis.DisposeAsync();
}
