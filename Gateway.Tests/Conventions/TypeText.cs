namespace Gateway.Tests.Conventions;

/// <summary>A type as one would write it: <c>ImmutableArray&lt;Grant&gt;</c>.</summary>
internal static class TypeText
{
    public static string Of(Type type)
    {
        if (type.HasElementType)
        {
            return Of(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        }

        return type.IsGenericType
            ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>"
            : type.Name;
    }
}
