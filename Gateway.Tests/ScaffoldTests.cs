namespace Gateway.Tests;
public sealed class ScaffoldTests { [Fact] public void Two_and_two() => Assert.Equal(4, 2 + 2); }
