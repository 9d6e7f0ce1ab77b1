using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Supervision.Dashboard.Tests;

/// <summary>The house rules that a machine can watch.</summary>
public partial class ConventionTests
{
    private static readonly string[] Programs = ["Sql", "Ingest", "Jobs", "Dashboard"];

    private static readonly string[] VagueFolders = ["Helpers", "Utils", "Utilities", "Common", "Services", "Models", "Managers", "Extensions", "Shared", "Infrastructure", "Misc"];

    private static readonly string Root = FindRoot();

    private static readonly string[] Sources = [.. Programs.SelectMany(program => Files(program, "*.cs"))];

    [Theory]
    [InlineData("Sql", "")]
    [InlineData("Ingest", "Sql")]
    [InlineData("Jobs", "Ingest")]
    [InlineData("Dashboard", "Jobs")]
    public void References_BetweenPrograms_RunOneWay(string program, string allowed)
    {
        var text = File.ReadAllText(Path.Combine(Root, program, program + ".csproj"));
        var references = ProjectReference().Matches(text).Select(match => match.Groups["name"].Value);

        Assert.Equal(allowed, string.Join(",", references));
    }

    [Theory]
    [InlineData("using Dapper", "Sql")]
    [InlineData("using Microsoft.Data.SqlClient", "Sql")]
    [InlineData("using Quartz", "Jobs/Scheduling")]
    [InlineData("using MathNet", "Jobs/Learning")]
    public void Library_OnlyOneFolderKnows_StaysThere(string line, string folder) =>
        Assert.Empty(Sources.Where(path => !Relative(path).StartsWith(folder + "/", StringComparison.Ordinal))
            .Where(path => File.ReadLines(path).Any(text => text.StartsWith(line, StringComparison.Ordinal))).Select(Relative));

    [Fact]
    public void Folders_OfThePrograms_BearDomainWords() =>
        Assert.Empty(Sources.Where(path => Relative(path).Split('/').Any(VagueFolders.Contains)).Select(Relative));

    [Fact]
    public void Files_OfThePrograms_StayUnderFourHundredLines() =>
        Assert.Empty(Sources.Where(path => File.ReadLines(path).Count() > 400).Select(Relative));

    [Fact]
    public void Namespaces_OfEveryFile_FollowTheFolders() =>
        Assert.Empty(Sources.Where(path => Path.GetFileName(path) != "Program.cs" && !path.EndsWith(".razor.cs", StringComparison.Ordinal))
            .Where(path => Namespace().Match(File.ReadAllText(path)) is { Success: true } found && found.Groups["name"].Value != Expected(path)).Select(Relative));

    [Fact]
    public void Code_UnfinishedMark_IsNowhere() =>
        Assert.Empty(Sources.Where(path => Unfinished().IsMatch(File.ReadAllText(path))).Select(Relative));

    [Fact]
    public void Methods_OfAllPrograms_AreNeverAsyncVoid() =>
        Assert.Empty(AppDomain.CurrentDomain.GetAssemblies().Concat([typeof(Jobs.Operations.NightStage).Assembly, typeof(Sql.Database).Assembly])
            .Where(assembly => assembly.GetName().Name is { } name && (name.StartsWith("Supervision", StringComparison.OrdinalIgnoreCase)) && !name.Contains("Tests", StringComparison.Ordinal))
            .Distinct().SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(void) && method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null)
            .Select(method => $"{method.DeclaringType}.{method.Name}"));

    [Fact]
    public void TestNames_OfAllProjects_SaySubjectConditionOutcome()
    {
        var names = Directory.GetFiles(Path.Combine(Root, "tests"), "*Tests*.cs", SearchOption.AllDirectories).Where(Ours)
            .SelectMany(path => TestName().Matches(File.ReadAllText(path)).Select(match => match.Groups["name"].Value)).ToList();
        var other = names.Where(name => name.Count(character => character == '_') is < 1 or > 3).ToList();

        Assert.True(other.Count * 20 <= names.Count, $"{other.Count} of {names.Count}: {string.Join(", ", other.Take(10))}");
    }

    /// <summary>The text of every source file of the four programs.</summary>
    internal static IEnumerable<string> SourceTexts() => Sources.Select(File.ReadAllText);

    private static string[] Files(string folder, string pattern) => [.. Directory.GetFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories).Where(Ours)];

    private static bool Ours(string path) => !path.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal) && !path.Replace('\\', '/').Contains("/bin/", StringComparison.Ordinal);

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string Expected(string path) => "Supervision." + Path.GetDirectoryName(Relative(path))!.Replace('/', '.');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Supervision.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Supervision.sln is in no folder above the tests.");
    }

    [GeneratedRegex("<ProjectReference Include=\"\\.\\./(?<name>\\w+)/", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"\[(?:Fact|Theory|SharedDataFact)[^\]]*\](?:\s*\[[^\]]*\])*\s*public\s+(?:static\s+)?(?:async\s+)?(?:void|Task)\s+(?<name>\w+)\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex TestName();
}
