using Supervision.Dashboard;

var app = DashboardHost.Build(args);
await app.Prepare();
await app.RunAsync();

/// <summary>The entry point, named so that tests can start the whole program.</summary>
public partial class Program;
