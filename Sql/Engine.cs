namespace Supervision.Sql;

/// <summary>The database engine that a connection string selects.</summary>
public enum Engine
{
    Sqlite,
    SqlServer,
}
