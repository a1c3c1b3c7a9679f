using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Gateway.Tests.Conventions;

/// <summary>A generated log method, learnt by calling it.</summary>
/// <param name="Method">Where it is declared.</param>
/// <param name="EventId">The id it logs under, stated or derived.</param>
/// <param name="Placeholders">What its template leaves open.</param>
internal sealed record LogMessage(string Method, int EventId, IReadOnlyList<string> Placeholders)
{
    public static IReadOnlyList<LogMessage> In(IEnumerable<Type> types) =>
    [
        .. types.SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.IsDefined(typeof(LoggerMessageAttribute)))
            .Select(Of),
    ];

    private static LogMessage Of(MethodInfo method)
    {
        var logger = new EventLogger();
        method.Invoke(null, [.. method.GetParameters().Select(parameter => Argument(parameter, logger))]);
        return new($"{method.DeclaringType!.FullName}.{method.Name}", logger.Event.Id, logger.Placeholders);
    }

    private static object? Argument(ParameterInfo parameter, ILogger logger) =>
        parameter.ParameterType.IsInstanceOfType(logger) ? logger
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;
}
