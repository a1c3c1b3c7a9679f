using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Gateway.Demo;

namespace Gateway.Tests.World;

/// <summary>
/// The sample SIS asked without a gateway, and what must be left of its records: members by an allow-list of paths, everything else byte
/// for byte. It is written apart from the gateway's redactor, and far simpler.
/// </summary>
internal sealed class DirectSis : IDisposable
{
    private readonly HttpClient _http;

    public DirectSis(SampleSis sis)
    {
        _http = new() { BaseAddress = sis.Address };
        _http.DefaultRequestHeaders.Authorization = new("Bearer", sis.Credential);
    }

    public Task<HttpResponseMessage> AskAsync(string target) => _http.GetAsync(target, TestContext.Current.CancellationToken);

    public async Task<string> TextAsync(string target) => await _http.GetStringAsync(target, TestContext.Current.CancellationToken);

    /// <summary>What the SIS answers, less every member whose path <paramref name="keeps"/> does not hold with.</summary>
    public async Task<string> TextAsync(string target, Func<string, bool> keeps)
    {
        using var document = JsonDocument.Parse(await TextAsync(target));
        return Less(document.RootElement, "", keeps);
    }

    public void Dispose() => _http.Dispose();

    private static string Less(JsonElement element, string path, Func<string, bool> keeps) => element.ValueKind switch
    {
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(item => Less(item, path, keeps)))}]",
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject().Where(member => keeps(Path(path, member))).Select(member => Less(member, path, keeps)))}}}",
        _ => element.GetRawText(),
    };

    private static string Less(JsonProperty member, string path, Func<string, bool> keeps) =>
        $"\"{Name(member)}\":{Less(member.Value, Path(path, member), keeps)}";

    private static string Path(string path, JsonProperty member) => path.Length == 0 ? member.Name : $"{path}.{member.Name}";

    /// <summary>As it is spelled, escapes and all.</summary>
    private static string Name(JsonProperty member) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(member));
}
