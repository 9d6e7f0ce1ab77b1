using Microsoft.Extensions.Diagnostics.HealthChecks;
using Supervision.Sql;

namespace Supervision.Dashboard;

/// <summary>Ready means: the database answers.</summary>
internal sealed class DatabaseCheck(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.Connect(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        // Only what a database says: any other failure is a fault of the program and shall be seen as one.
        catch (System.Data.Common.DbException error)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", error);
        }
    }
}
