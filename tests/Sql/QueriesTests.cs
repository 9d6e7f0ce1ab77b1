using System.Reflection;
using System.Text.RegularExpressions;

namespace Supervision.Sql.Tests;

/// <summary>A query is found by its method's name: every method has its file and every file its method.</summary>
public partial class QueriesTests
{
    private static readonly string[] NotQueries = ["Schema", "Bulk"];

    public static TheoryData<string> Folders() => [.. QueryTypes().Select(type => Folder(type)).Distinct().Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Folders))]
    public void Methods_OfAFolder_HaveTheirFileOnBothEngines(string folder) =>
        Assert.All(Methods(folder), method =>
        {
            Assert.NotEmpty(SqlText.Of(Engine.Sqlite, folder, method));
            Assert.NotEmpty(SqlText.Of(Engine.SqlServer, folder, method));
        });

    [Theory, MemberData(nameof(Folders))]
    public void Files_OfAFolder_HaveTheirMethod(string folder)
    {
        var methods = Methods(folder).ToHashSet();
        // Changed… belongs to the Merge… of the same name.
        methods.UnionWith(methods.Where(name => name.StartsWith("Merge", StringComparison.Ordinal)).Select(name => "Changed" + name["Merge".Length..]).ToList());
        Assert.All(Files(folder), file => Assert.Contains(file, methods));
    }

    [Fact]
    public void Files_OutsideTheQueryFolders_AreSchemaOrBulk() =>
        Assert.All(SqlText.All.Keys.Select(FolderOf).Distinct().Except(NotQueries), folder => Assert.Contains(folder, QueryTypes().Select(Folder)));

    [Theory, MemberData(nameof(Folders))]
    public void Parameters_OfAQuery_AreArgumentsOrRowColumns(string folder)
    {
        foreach (var method in QueryMethods(folder))
        {
            var known = Known(method);
            var text = SqlText.Of(Engine.Sqlite, folder, method.Name);
            Assert.All(Parameter().Matches(text).Select(match => match.Groups["name"].Value), name =>
                Assert.True(known.Contains(name), $"{folder}/{method.Name}.sql: @{name} is no argument of {method.Name} ({string.Join(", ", known)}); SQLite compares by case"));
        }
    }

    private static IEnumerable<Type> QueryTypes() => typeof(Queries).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Queries)) && !type.IsAbstract);

    private static string Folder(Type type) => type.Namespace!["Supervision.Sql.".Length..].Replace('.', '/');

    private static IEnumerable<MethodInfo> QueryMethods(string folder) => QueryTypes().Where(type => Folder(type) == folder)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        .Where(method => SqlText.All.Keys.Any(path => path.StartsWith($"{folder}/{method.Name}.", StringComparison.Ordinal)) || !method.GetCustomAttributesData().Any(data => data.AttributeType.Name == "AsyncStateMachineAttribute"));

    private static IEnumerable<string> Methods(string folder) => QueryMethods(folder).Select(method => method.Name).Distinct();

    private static IEnumerable<string> Files(string folder) => SqlText.All.Keys.Where(path => FolderOf(path) == folder).Select(path => path.Split('/')[^1].Split('.')[0]).Distinct();

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')];

    // Arguments of the method, and the columns of a row or list of rows that it takes.
    private static HashSet<string> Known(MethodInfo method)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { "batchId" };
        foreach (var argument in method.GetParameters())
        {
            known.Add(argument.Name!);
            var type = argument.ParameterType.IsGenericType ? argument.ParameterType.GetGenericArguments()[0] : argument.ParameterType;
            if (type.Assembly == typeof(Queries).Assembly)
                known.UnionWith(type.GetProperties().SelectMany(property => new[] { property.Name, char.ToLowerInvariant(property.Name[0]) + property.Name[1..] }));
        }
        return known;
    }

    [GeneratedRegex(@"@(?<name>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
