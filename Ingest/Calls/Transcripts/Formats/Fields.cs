using System.Text;
using System.Text.Json;

namespace Supervision.Ingest.Calls.Transcripts.Formats;

/// <summary>Values that several speech services write alike.</summary>
internal static class Fields
{
    /// <summary>A whole channel number from 0, or null when the member is missing.</summary>
    public static int? Channel(JsonFile json, JsonElement holder, string name)
    {
        if (json.OptionalNumber(holder, name) is not { } number)
            return null;
        // A wide bound for what is a channel at all; the rules that follow know how many a call can have.
        return number is >= 0 and < 100 && Math.Floor(number) == number
            ? (int)number
            : throw json.Refuse(holder, "unknown-channel", $"'{name}' is no channel");
    }

    /// <summary>Milliseconds as seconds.</summary>
    public static double Milliseconds(JsonFile json, JsonElement holder, string name) => json.RequiredNumber(holder, name) / 1000;

    /// <summary>Joins recogniser tokens: blanks stay only between letters of alphabets that use blanks.</summary>
    public static string WithoutTokenBlanks(string text)
    {
        var joined = new StringBuilder(text.Length);
        var trimmed = text.Trim();
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (trimmed[i] == ' ' && (trimmed[i - 1] >= '\u2E80' || trimmed[i + 1] >= '\u2E80'))
                continue;
            joined.Append(trimmed[i]);
        }

        return joined.ToString();
    }
}
