namespace Gateway.Demo.People;

internal sealed record Teacher(Person Person, School School);
