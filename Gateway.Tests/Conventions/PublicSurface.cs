using System.Reflection;
using System.Runtime.CompilerServices;

namespace Gateway.Tests.Conventions;

/// <summary>Writes down what an assembly offers to others: its public types and members, sorted, one a line.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly) => Of(assembly.GetExportedTypes());

    public static string Of(IEnumerable<Type> types) =>
        string.Concat(types.OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(Lines).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(Type type) => type.GetMembers(Declared)
        .Where(member => !IsGenerated(member)).Select(Text).OfType<string>().Order(StringComparer.Ordinal)
        .Select(text => "    " + text)
        .Prepend($"{Kind(type)} {type.FullName}");

    /// <summary>What records get by themselves is no news; the compiler marks it. Properties are told, not their accessors.</summary>
    private static bool IsGenerated(MemberInfo member) => member is Type or MethodBase { IsSpecialName: true, IsConstructor: false }
        || member.Name.Contains('<', StringComparison.Ordinal)
        || member.IsDefined(typeof(CompilerGeneratedAttribute));

    private static string? Text(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{Static(method)}{TypeText.Of(method.ReturnType)} {method.Name}({Parameters(method)})",
        PropertyInfo property =>
            $"{Static(property.GetMethod!)}{TypeText.Of(property.PropertyType)} {property.Name} {{ {Accessors(property)} }}",
        FieldInfo { IsSpecialName: true } => null,
        FieldInfo { IsLiteral: true } field => $"{field.Name} = {field.GetRawConstantValue()}",
        FieldInfo field => $"{TypeText.Of(field.FieldType)} {field.Name}",
        _ => member.ToString(),
    };

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{TypeText.Of(parameter.ParameterType)} {parameter.Name}"));

    private static string Accessors(PropertyInfo property) => property.SetMethod is not { IsPublic: true } set
        ? "get;"
        : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "get; init;" : "get; set;";
}
