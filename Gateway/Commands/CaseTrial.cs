using System.Text;
using Gateway.Admit;
using Microsoft.AspNetCore.Http.Features;
using Policies.Cases;
using Policies.Evaluate;

namespace Gateway.Commands;

/// <summary>Puts a case to the policies as a request would come to them: read by the first stage, or not at all.</summary>
internal sealed class CaseTrial(PolicySnapshot policies)
{
    /// <exception cref="BadInputException">The file of the case cannot be read.</exception>
    public IReadOnlyList<string> Differences(PolicyCase example) =>
        CaseRun.Differences(policies, example, example.Request is { } request ? Admit(request) : null, Document(example));

    private static AccessRequest? Admit(CaseRequest request)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = request.Method;
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = request.Target;
        return Admission.Admit(context, out _) is not { } admitted ? null : new()
        {
            Client = request.Client,
            Day = request.Day,
            Method = admitted.Method,
            Path = admitted.Path,
            Query = admitted.Query,
        };
    }

    private static byte[] Document(PolicyCase example)
    {
        if (example.File is not { } name)
        {
            return Encoding.UTF8.GetBytes(example.Body ?? "");
        }

        var file = Path.Combine(Path.GetDirectoryName(example.At.File)!, name);
        return File.Exists(file) ? File.ReadAllBytes(file) : throw new BadInputException($"{example.At}: there is no file {file}");
    }
}
