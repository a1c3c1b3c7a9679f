using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Gateway.Tests.Conventions;

/// <summary>What a type must be, and must not be called.</summary>
internal static partial class Shape
{
    public static IEnumerable<string> Faults(IEnumerable<Type> types) => types.Where(IsWritten).SelectMany(Faults);

    private static IEnumerable<string> Faults(Type type)
    {
        // A static class is abstract and sealed to the runtime.
        if (type is { IsClass: true, IsSealed: false, IsAbstract: false })
        {
            yield return $"{type.FullName} is open: seal it";
        }

        if (Vague().IsMatch(type.Name))
        {
            yield return $"{type.FullName} has a name that fits anything";
        }
    }

    /// <summary>Not made by the compiler or a generator.</summary>
    private static bool IsWritten(Type type) => !type.Name.Contains('<', StringComparison.Ordinal)
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        && !type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), false)
        && (type.DeclaringType is null || IsWritten(type.DeclaringType));

    [GeneratedRegex(@"(Manager|Helpers?|Common|Service)(`\d)?$|Utils?(?![a-z])|Utilit")]
    private static partial Regex Vague();
}
