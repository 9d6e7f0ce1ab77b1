using System.Text;
using Supervision.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- NAME [arguments]
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var benchmarks = RatioBenchmark.All();
if (args is [var name, .. var rest] && benchmarks.FirstOrDefault(benchmark => benchmark.Name == name) is { } chosen)
{
    await chosen.Run(rest);
    return 0;
}
Console.Error.WriteLine($"Name one of: {string.Join(", ", benchmarks.Select(benchmark => benchmark.Name))}");
return 2;
