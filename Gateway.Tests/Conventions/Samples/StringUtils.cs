namespace Gateway.Tests.Conventions.Samples;

internal static class StringUtils;
