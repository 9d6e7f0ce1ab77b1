using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Supervision.Sql.Tests.TSql;

/// <summary>Names every table and column of a T-SQL text that the schema does not have.</summary>
internal sealed class ColumnCheck(IReadOnlyDictionary<string, HashSet<string>> tables) : TSqlFragmentVisitor
{
    private static readonly HashSet<string> Catalogue = ["TABLES", "COLUMNS"];

    private readonly HashSet<string> _derived = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inScope = new(StringComparer.Ordinal);
    private readonly List<ColumnReferenceExpression> _columns = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    public static IReadOnlyList<string> Problems(string text, IReadOnlyDictionary<string, HashSet<string>> tables)
    {
        var check = new ColumnCheck(tables);
        var tree = TSqlSchema.Parse(text);
        tree.Accept(check);
        check.Judge();
        return check._problems;
    }

    public override void Visit(CommonTableExpression node)
    {
        _derived.Add(node.ExpressionName.Value);
        foreach (var column in node.Columns)
            _aliases.Add(column.Value);
    }

    public override void Visit(QueryDerivedTable node)
    {
        _derived.Add(node.Alias.Value);
        foreach (var column in node.Columns)
            _aliases.Add(column.Value);
    }

    public override void Visit(SelectScalarExpression node)
    {
        if (node.ColumnName?.Value is { } alias)
            _aliases.Add(alias);
    }

    public override void Visit(InsertSpecification node)
    {
        if (node.Target is not NamedTableReference target || !tables.TryGetValue(target.SchemaObject.BaseIdentifier.Value, out var known))
            return;
        foreach (var column in node.Columns.Select(column => column.MultiPartIdentifier.Identifiers[^1].Value).Where(column => !known.Contains(column)))
            _problems.Add($"{target.SchemaObject.BaseIdentifier.Value} has no column {column}");
    }

    public override void Visit(NamedTableReference node)
    {
        var name = node.SchemaObject.BaseIdentifier.Value;
        _inScope.Add(name);
        _names[node.Alias?.Value ?? name] = name;
    }

    public override void Visit(CreateTableStatement node) => _inScope.Add(node.SchemaObjectName.BaseIdentifier.Value);

    public override void Visit(CreateIndexStatement node) => _inScope.Add(node.OnName.BaseIdentifier.Value);

    public override void Visit(ColumnReferenceExpression node)
    {
        if (node.ColumnType == ColumnType.Regular)
            _columns.Add(node);
    }

    private void Judge()
    {
        _problems.AddRange(_inScope.Where(name => !IsAliasOfUpdate(name) && !tables.ContainsKey(name) && !_derived.Contains(name) && !Catalogue.Contains(name)).Select(name => $"no table {name}"));
        foreach (var parts in _columns.Select(column => column.MultiPartIdentifier.Identifiers))
            Judge(parts.Count > 1 ? parts[^2].Value : null, parts[^1].Value);
    }

    // UPDATE r … FROM Review r: the target is an alias, not a table.
    private bool IsAliasOfUpdate(string name) => _names.TryGetValue(name, out var real) && real != name;

    private void Judge(string? qualifier, string column)
    {
        if (qualifier is null)
        {
            var known = _aliases.Contains(column) || _inScope.Any(name => Catalogue.Contains(name) || (tables.TryGetValue(name, out var columns) && columns.Contains(column)));
            if (!known)
                _problems.Add($"no table of the query has a column {column}");
            return;
        }
        if (!_names.TryGetValue(qualifier, out var table))
        {
            if (!_derived.Contains(qualifier))
                _problems.Add($"{qualifier}.{column}: no table or alias {qualifier}");
            return;
        }
        // A column of a derived table is checked where the derived table selects it.
        if (tables.TryGetValue(table, out var own) && !own.Contains(column))
            _problems.Add($"{table} has no column {column}");
    }
}
