using Microsoft.AspNetCore.Http.Features;

namespace Gateway.Tests.Admit;

public sealed class AdmissionTests
{
    [Fact]
    public void A_plain_request_is_admitted_decoded()
    {
        var (request, problem) = Requests.Of("GET", "/data/v3/ed-fi/%73tudents?limit=5&name=A+B").Admit();

        Assert.Equal("", problem);
        Assert.Equal("GET", request!.Method);
        Assert.Equal(["data", "v3", "ed-fi", "students"], request.Path);
        Assert.Equal([("limit", "5"), ("name", "A B")], request.Query.Select(pair => (pair.Name, pair.Value)));
    }

    [Fact]
    public void The_target_is_read_as_it_was_sent_and_not_as_the_framework_tidied_it()
    {
        var context = Requests.Of("GET", "/data/../students");
        context.Request.Path = "/students";

        Assert.Null(context.Admit().Request);
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("x-http-method-override")]
    [InlineData("X-HTTP-Method")]
    [InlineData("X-Method-Override")]
    [InlineData("methodOverride")]
    [InlineData("METHODOVERRIDE")]
    public void A_header_that_asks_for_another_method_is_refused_whatever_it_says(string header)
    {
        Refused("another method", Requests.Of("POST", "/students", (header, "GET")));
        Refused("another method", Requests.Of("GET", "/students", (header, "GET")));
        Refused("another method", Requests.Of("GET", "/students", (header, "")));
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    public void Tracing_and_tunnels_are_refused(string method) => Refused("tunnelled", Requests.Of(method, "/students"));

    [Theory]
    [InlineData("websocket")]
    [InlineData("h2c")]
    public void Upgrades_are_refused(string protocol) =>
        Refused("upgraded", Requests.Of("GET", "/students", ("Connection", "Upgrade"), ("Upgrade", protocol)));

    // Methods are case-sensitive (RFC 9110, 9.1). One that only looks like GET would pass the checks of another and be logged as none.
    [Theory]
    [InlineData("get")]
    [InlineData("Get")]
    [InlineData("trace")]
    [InlineData("pOST")]
    public void A_method_that_is_not_in_capitals_is_refused(string method) => Refused("capital letters", Requests.Of(method, "/students"));

    [Theory]
    [InlineData("HEAD")]
    [InlineData("POST")]
    [InlineData("OPTIONS")]
    [InlineData("DELETE")]
    [InlineData("QUERY")]
    public void Other_methods_are_admitted_as_what_they_are_for_policy_to_refuse(string method) =>
        Assert.Equal(method, Requests.Of(method, "/students").Admit().Request!.Method);

    [Theory]
    [InlineData("GET", "Content-Length", "1")]
    [InlineData("HEAD", "Content-Length", "1")]
    [InlineData("GET", "Transfer-Encoding", "chunked")]
    [InlineData("GET", "Transfer-Encoding", "identity")]
    public void A_read_with_a_body_is_refused(string method, string header, string value) =>
        Refused("no body", Requests.Of(method, "/students", (header, value)));

    [Fact]
    public void A_read_whose_body_no_header_announces_is_refused()
    {
        var context = Requests.Of("GET", "/students");
        context.Features.Set<IHttpRequestBodyDetectionFeature>(new CanHaveBody(true));

        Refused("no body", context);
    }

    [Fact]
    public void An_empty_body_is_none()
    {
        var context = Requests.Of("GET", "/students", ("Content-Length", "0"));
        context.Features.Set<IHttpRequestBodyDetectionFeature>(new CanHaveBody(false));

        Assert.NotNull(context.Admit().Request);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("http://elsewhere.example/students")]
    [InlineData("/students?limit=1&")]
    [InlineData("/students??=")]
    [InlineData("/a;b?limit=1")]
    public void A_malformed_target_is_refused_with_a_sentence(string target)
    {
        var (request, problem) = Requests.Of("GET", target).Admit();

        Assert.Equal(target == "/students??=", request is not null);
        Assert.Equal(request is null, problem.Length > 20);
    }

    private static void Refused(string because, Microsoft.AspNetCore.Http.HttpContext context)
    {
        var (request, problem) = context.Admit();
        Assert.Null(request);
        Assert.Contains(because, problem, StringComparison.Ordinal);
    }
}
