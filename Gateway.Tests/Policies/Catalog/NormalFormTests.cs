using FsCheck;
using FsCheck.Fluent;
using Gateway.Tests.Evaluate;
using Policies.Catalogs;

namespace Gateway.Tests.Catalogs;

public sealed class NormalFormTests
{
    [Theory]
    [InlineData("visaType")]
    [InlineData("VISATYPE")]
    [InlineData("visa_type")]
    [InlineData("visa-type")]
    [InlineData("visa.type")]
    [InlineData("visa type")]
    [InlineData(" visa\u00a0\tType ")]
    [InlineData("visa:Type")]
    [InlineData("ＶＩＳＡ＿ｔｙｐｅ")]
    [InlineData("ⓥⓘⓢⓐtype")]
    [InlineData("𝐯𝐢𝐬𝐚𝐓𝐲𝐩𝐞")]
    [InlineData("ⅴⅰsaType")]
    [InlineData("v\u200bisa\u200dType")]
    [InlineData("vi\u00adsa\u2060Type\ufeff")]
    [InlineData("visa\u202eType")]
    [InlineData("visa\u3164Type")]
    [InlineData("visa\uffa0Type")]
    [InlineData("visa\u115f\u1160Type")]
    [InlineData("visa\ufe0fType")]
    [InlineData("visa\U000e0061Type")]
    [InlineData("visa\u034fType")]
    [InlineData("vísàTÿpe")]
    [InlineData("vi\u0301s\u0327aType")]
    [InlineData("VİSATYPE")]
    [InlineData("vısaType")]
    [InlineData("viſaType")]
    [InlineData("vіѕаТуре")]
    [InlineData("VІЅАТУРЕ")]
    [InlineData("νιsατype")]
    public void One_name_has_one_form_in_every_spelling(string name) => Assert.Equal("visatype", NormalForm.Of(name));

    [Theory]
    [InlineData("i-94", "i94")]
    [InlineData("I⁹⁴", "i94")]
    [InlineData("Ｉ－９４", "i94")]
    [InlineData("ﬁrstUS", "firstus")]
    [InlineData("", "")]
    [InlineData("-_. ", "")]
    [InlineData("日本", "日本")]
    public void Digits_and_ligatures_fold_and_other_scripts_stay(string name, string form) => Assert.Equal(form, NormalForm.Of(name));

    [Fact]
    public void Half_a_character_is_dropped_and_hides_nothing() => Assert.Equal("visatype", NormalForm.Of("visa\ud800Type\udc00"));

    [Fact]
    public void The_form_of_a_form_is_itself_for_any_text() => Prop.ForAll(
        ArbMap.Default.ArbFor<string?>(), text => Assert.Equal(NormalForm.Of(text), NormalForm.Of(NormalForm.Of(text))))
        .Check(Cases.Of(2000));

    [Fact]
    public void Case_and_separators_never_matter() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => Assert.Equal(NormalForm.Of(text.Get), NormalForm.Of(string.Join("_", text.Get.EnumerateRunes().Select(rune => rune.ToString())))))
        .Check(Cases.Of(2000));
}
