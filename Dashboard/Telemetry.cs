using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Supervision.Dashboard;

/// <summary>Traces and metrics of requests and of the night, sent only where an OTLP endpoint is configured.</summary>
internal sealed class Telemetry(Uri endpoint) : IHostedService, IDisposable
{
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var resource = ResourceBuilder.CreateDefault().AddService("supervision-dashboard");
        void Export(OtlpExporterOptions options) => options.Endpoint = endpoint;
        _traces = OpenTelemetry.Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore", "Supervision.*").AddOtlpExporter(Export).Build();
        _metrics = OpenTelemetry.Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.*", "Supervision.*").AddOtlpExporter(Export).Build();
        return Task.CompletedTask;
    }

    // Nothing to do: disposing sends what is still waiting.
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }
}

internal static class TelemetrySetup
{
    internal static void AddTelemetry(this IServiceCollection services, DashboardSettings settings)
    {
        if (settings.OtlpEndpoint is { } endpoint)
            services.AddHostedService(_ => new Telemetry(endpoint));
    }
}
