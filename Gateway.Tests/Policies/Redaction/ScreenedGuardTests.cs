using System.Text;
using Gateway.Tests.Catalogs;

namespace Gateway.Tests.Redaction;

public sealed class ScreenedGuardTests
{
    [Fact]
    public void What_its_screen_lets_pass_has_no_rule()
    {
        var guard = new ScreenedGuard();
        var text = new StringBuilder();
        var scalars = new RandomScalars(new Dice(11), text);
        var (passed, protectedOnes) = (0, 0);
        for (var number = 0; number < 20_000; number++)
        {
            scalars.Write();
            var value = Dom.Parse(text.ToString()).Text;
            text.Clear();
            protectedOnes += guard.RuleFor(value, namesItsSibling: false) is null ? 0 : 1;
            passed += guard.Screen.LooksAt(value) ? 0 : 1;
            Assert.True(guard.Screen.LooksAt(value) || guard.RuleFor(value, namesItsSibling: false) is null, value);
        }

        Assert.True(passed > 1000 && protectedOnes > 1000);
    }
}
