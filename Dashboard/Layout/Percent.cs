using System.Globalization;

namespace Supervision.Dashboard.Layout;

/// <summary>Shares as percentages, one form everywhere: 96.9 %, 100 %.</summary>
public static class Percent
{
    // Never broken: a lone percent sign on the next line reads as a mistake.
    private const char Space = '\u00A0';

    /// <param name="share">0 to 1; null is shown as a dash.</param>
    public static string Of(double? share) => share switch
    {
        null => "–",
        // A share that only rounds to the whole is not the whole.
        > 0.9995 and < 1 => $"99.9{Space}%",
        { } some => string.Create(CultureInfo.InvariantCulture, $"{100 * some:0.#}{Space}%"),
    };
}
