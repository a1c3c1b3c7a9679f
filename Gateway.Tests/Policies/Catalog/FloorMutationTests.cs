namespace Gateway.Tests.Catalogs;

/// <summary>Each rule of the floor is taken out once, and what it kept comes through: no rule stands in for another.</summary>
public sealed class FloorMutationTests
{
    [Theory]
    [InlineData("asyl, ", "asylumSeeker")]
    [InlineData("starts: [visatype, ", "visaTypeCode", "starts: [")]
    [InlineData("enteredus, ", "EnteredUS")]
    [InlineData("passport, ", "passportNumber")]
    public void Without_its_name_rule_a_name_passes(string passage, string name, string instead = "")
    {
        Assert.NotNull(ShippedFloor.Whole.RuleForName(name));
        Assert.Null(ShippedFloor.Read(ShippedFloor.Text.Text.Replace(passage, instead, StringComparison.Ordinal)).RuleForName(name));
    }

    [Theory]
    [InlineData("  - {rule: programme-code, list: ProgramTypeDescriptor, codes: [Foreign Exchange]}\n", "uri://ed-fi.org/ProgramTypeDescriptor#Foreign Exchange")]
    [InlineData("immigra, ", "uri://ed-fi.org/StudentCharacteristicDescriptor#Immigrant")]
    [InlineData("refug, ", "ext:refugee")]
    public void Without_its_code_rule_a_code_passes(string passage, string value)
    {
        Assert.NotNull(ShippedFloor.Whole.RuleFor(value, namesItsSibling: false));
        Assert.Null(ShippedFloor.Read(ShippedFloor.Without(passage)).RuleFor(value, namesItsSibling: false));
    }

    [Theory]
    [InlineData("sevis-id", "N0012345678")]
    [InlineData("uscis-receipt", "IOE0123456789")]
    public void Without_its_pattern_a_number_passes(string rule, string value)
    {
        var line = ShippedFloor.Text.Text.Split('\n').Single(line => line.Contains($"rule: {rule},", StringComparison.Ordinal));
        Assert.NotNull(ShippedFloor.Whole.RuleFor(value, namesItsSibling: false));
        Assert.Null(ShippedFloor.Read(ShippedFloor.Without(line)).RuleFor(value, namesItsSibling: false));
    }
}
