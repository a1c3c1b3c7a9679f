namespace Gateway.Tests.Conventions;

/// <summary>Something that compiled code refers to.</summary>
/// <param name="By">The outermost type of that code: lambdas, iterators and async methods count as the class they are written in.</param>
/// <param name="In">The method as it was written.</param>
/// <param name="Member"><c>Namespace.Type::Member</c>, <c>Namespace.Type</c>, or a text in quotation marks.</param>
internal sealed record CompiledUse(Type By, string In, string Member)
{
    public override string ToString() => $"{By.FullName}.{In} uses {Member}";

    /// <summary>Whether the code lies in a namespace, or is a type, of this name.</summary>
    public bool IsIn(string place) => By.FullName == place || $"{By.Namespace}.".StartsWith(place + ".", StringComparison.Ordinal);
}
