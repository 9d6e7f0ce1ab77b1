using System.Text.Encodings.Web;
using System.Text.Json;

namespace Supervision.Jobs.Operations.CommandLine;

/// <summary>How <c>--json</c> prints: camelCase names, Chinese readable, times in UTC.</summary>
public static class CommandJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };
}
