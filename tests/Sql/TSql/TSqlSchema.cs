using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Supervision.Sql.Tests.TSql;

/// <summary>Tables and columns as the T-SQL schema scripts make them, read from Microsoft's own parse tree.</summary>
internal sealed class TSqlSchema : TSqlFragmentVisitor
{
    private readonly Dictionary<string, HashSet<string>> _tables = new(StringComparer.Ordinal);

    private TSqlSchema()
    {
    }

    public IReadOnlyDictionary<string, HashSet<string>> Tables => _tables;

    public static TSqlSchema Read()
    {
        var schema = new TSqlSchema();
        Parse(SqlText.Of(Engine.SqlServer, "Schema", "CreateJournal")).Accept(schema);
        foreach (var (_, text) in SchemaUpgrade.Scripts(Engine.SqlServer))
            Parse(text).Accept(schema);
        return schema;
    }

    /// <exception cref="InvalidOperationException">The text is no T-SQL of SQL Server 2016.</exception>
    public static TSqlFragment Parse(string text)
    {
        var tree = new TSql130Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors);
        return errors.Count == 0
            ? tree
            : throw new InvalidOperationException(string.Join("; ", errors.Select(error => $"line {error.Line}, column {error.Column}: {error.Message}")));
    }

    public override void Visit(CreateTableStatement node) =>
        _tables[node.SchemaObjectName.BaseIdentifier.Value] = node.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value).ToHashSet(StringComparer.Ordinal);

    public override void Visit(AlterTableAddTableElementStatement node) =>
        _tables[node.SchemaObjectName.BaseIdentifier.Value].UnionWith(node.Definition.ColumnDefinitions.Select(column => column.ColumnIdentifier.Value));

    // SELECT * INTO XStaging FROM X: the staging table has the columns of the table it serves.
    public override void Visit(SelectStatement node)
    {
        if (node.Into is null || node.QueryExpression is not QuerySpecification { FromClause.TableReferences: [NamedTableReference source] })
            return;
        _tables[node.Into.BaseIdentifier.Value] = [.. _tables[source.SchemaObject.BaseIdentifier.Value]];
    }
}
