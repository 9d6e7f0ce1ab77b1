using System.Text.RegularExpressions;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Supervision.Sql.Tests.TSql;

/// <summary>Every text that SQL Server would run, checked by Microsoft's parser against the schema scripts.</summary>
public partial class TSqlTextTests
{
    private static readonly Lazy<TSqlSchema> Schema = new(TSqlSchema.Read);

    public static TheoryData<string> ServerTexts() => [.. SqlText.All.Keys.Where(path => !path.EndsWith(".sqlite.sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(ServerTexts))]
    public void Text_OnSqlServer_ParsesAndNamesOnlyKnownColumns(string path) =>
        Assert.Empty(ColumnCheck.Problems(SqlText.All[path], Schema.Value.Tables));

    [Theory, MemberData(nameof(ServerTexts))]
    public void Text_OnSqlServer_KeepsToThePlainSubset(string path)
    {
        var subset = new SubsetCheck();
        TSqlSchema.Parse(SqlText.All[path]).Accept(subset);

        Assert.Empty(subset.Problems);
    }

    [Theory]
    [InlineData("SELECT Nonsense FROM Call")]
    [InlineData("SELECT c.Nonsense FROM Call c")]
    [InlineData("SELECT CallId FROM Nonsense")]
    [InlineData("INSERT INTO Call (Nonsense) SELECT CallId FROM Call")]
    [InlineData("UPDATE Call SET Nonsense = 1")]
    [InlineData("SELECT x.CallId FROM Call c")]
    public void Check_UnknownName_IsFound(string text) =>
        Assert.NotEmpty(ColumnCheck.Problems(text, Schema.Value.Tables));

    [Theory]
    [InlineData("MERGE Call AS t USING Clip AS s ON 1 = 1 WHEN MATCHED THEN DELETE;")]
    [InlineData("SELECT TOP (1) CallId FROM Call")]
    [InlineData("SELECT CallId INTO #t FROM Call")]
    [InlineData("WAITFOR DELAY '00:00:01'")]
    [InlineData("ALTER TABLE Call ALTER COLUMN CallId INT")]
    [InlineData("SELECT GETDATE()")]
    public void Subset_ForbiddenConstruct_IsFound(string text)
    {
        var subset = new SubsetCheck();
        TSqlSchema.Parse(text).Accept(subset);

        Assert.NotEmpty(subset.Problems);
    }

    [Fact]
    public void Texts_InSql_AreAscii() =>
        Assert.Empty(SqlText.All.Where(file => NonAscii().IsMatch(file.Value)).Select(file => file.Key));

    [Fact]
    public void Pairs_ForcedByAnEngine_StayUnderATenthOfTheQueries()
    {
        var queries = SqlText.All.Keys.Where(path => !path.StartsWith("Schema/", StringComparison.Ordinal)).ToList();
        var forced = queries.Count(path => path.Split('/')[^1].Count(character => character == '.') > 1);

        Assert.True(forced * 10 <= queries.Count, $"{forced} of {queries.Count}");
    }

    [GeneratedRegex(@"[^\u0000-\u007f]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NonAscii();

    private sealed class SubsetCheck : TSqlFragmentVisitor
    {
        private static readonly HashSet<string> Forbidden = new(StringComparer.OrdinalIgnoreCase)
            { "GETDATE", "GETUTCDATE", "SYSUTCDATETIME", "DATEADD", "DATEDIFF", "PERCENTILE_CONT", "ISNULL", "IIF", "FORMAT" };

        public List<string> Problems { get; } = [];

        public override void Visit(MergeStatement node) => Problems.Add("MERGE");

        public override void Visit(TopRowFilter node) => Problems.Add("TOP");

        public override void Visit(WaitForStatement node) => Problems.Add("WAITFOR");

        public override void Visit(AlterTableAlterColumnStatement node) => Problems.Add("ALTER COLUMN");

        public override void Visit(OutputClause node) => Problems.Add("OUTPUT");

        public override void Visit(CreateOrAlterViewStatement node) => Problems.Add("CREATE OR ALTER");

        public override void Visit(IndexDefinition node) => Problems.Add("inline INDEX");

        public override void Visit(FunctionCall node)
        {
            if (Forbidden.Contains(node.FunctionName.Value))
                Problems.Add(node.FunctionName.Value);
        }

        public override void Visit(SchemaObjectName node)
        {
            if (node.BaseIdentifier.Value.StartsWith('#'))
                Problems.Add("temporary table");
        }
    }
}
