using System.Reflection;

namespace Gateway.Tests.Conventions;

/// <summary>
/// Reads out of an assembly what its methods refer to. Source text would miss what the compiler writes, and what is spelled otherwise.
/// </summary>
internal static class CompiledUses
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<CompiledUse> Of(Assembly assembly) => [.. assembly.GetTypes().SelectMany(Of)];

    /// <summary>What one class refers to, with everything the compiler has made out of it.</summary>
    public static IReadOnlyList<CompiledUse> Of<T>() =>
        [.. typeof(T).Assembly.GetTypes().Where(type => Outermost(type) == typeof(T)).SelectMany(Of)];

    private static IEnumerable<CompiledUse> Of(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)).SelectMany(Of);

    private static IEnumerable<CompiledUse> Of(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            return [];
        }

        var (by, name) = (Outermost(method.DeclaringType!), WrittenName(method));
        return Instructions.Tokens(code).Select(token => new CompiledUse(by, name, Resolve(method, token.Token, token.IsText)));
    }

    private static string Resolve(MethodBase method, int token, bool isText) => isText
        ? $"\"{method.Module.ResolveString(token)}\""
        : NameOf(method.Module.ResolveMember(
            token,
            method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
            method.IsGenericMethod ? method.GetGenericArguments() : null)!);

    private static string NameOf(MemberInfo member) => member is Type type
        ? NameOf(type)
        : $"{(member.DeclaringType is { } owner ? NameOf(owner) : "")}::{member.Name}";

    private static string NameOf(Type type)
    {
        var plain = type.HasElementType ? type.GetElementType()! : type;
        return (plain.IsGenericType ? plain.GetGenericTypeDefinition() : plain).FullName ?? plain.Name;
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    /// <summary>The compiler calls what it makes out of <c>M</c>: <c>&lt;M&gt;b__0</c>, <c>&lt;M&gt;d__1.MoveNext</c>.</summary>
    private static string WrittenName(MethodBase method) => new[] { method.Name, method.DeclaringType!.Name }
        .Where(name => name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) > 1)
        .Select(name => name[1..name.IndexOf('>', StringComparison.Ordinal)])
        .FirstOrDefault(method.Name);
}
