using Gateway.Record;
using Gateway.Tests.Conventions.Samples;
using Policies.Evaluate;

namespace Gateway.Tests.Conventions;

public sealed class ShapeTests
{
    [Fact]
    public void The_gateway_is_an_application_and_has_no_public_types() =>
        Assert.Empty(typeof(Receipt).Assembly.GetExportedTypes().Select(type => type.FullName).Except(["Program"]));

    [Theory]
    [InlineData(typeof(Receipt))]
    [InlineData(typeof(PolicySnapshot))]
    public void Every_class_is_closed_and_has_a_name_of_its_own(Type inAssembly) =>
        Assert.Empty(Shape.Faults(inAssembly.Assembly.GetTypes().Where(type => type.FullName != "Program")));

    [Theory]
    [InlineData(typeof(Open), "open")]
    [InlineData(typeof(SampleManager), "name")]
    [InlineData(typeof(StringUtils), "name")]
    public void A_fault_is_seen(Type type, string fault) =>
        Assert.Contains(fault, Assert.Single(Shape.Faults([type])), StringComparison.Ordinal);

    [Fact]
    public void Sealed_static_and_abstract_classes_pass() =>
        Assert.Empty(Shape.Faults([typeof(Heir), typeof(ShapeTests), typeof(Math), typeof(Stream)]));
}
