using System.Security.Cryptography;
using System.Text;

namespace Supervision.Jobs.Findings;

/// <summary>Addresses that are the same every night: hashes of what they stand for.</summary>
public static class FindingKeys
{
    /// <summary>The session of one piece of evidence, 32 hex digits.</summary>
    /// <param name="kind">call, absence, comment, review, case, appointment or inspection.</param>
    /// <param name="subject">The evidence's own key within the hall.</param>
    public static string Session(string hallCode, string kind, string subject) => Hash("session", hallCode, kind, subject);

    /// <summary>The finding of one rule at one position of a session, 32 hex digits.</summary>
    public static string Finding(string sessionId, string ruleKey, string position) => Hash("finding", sessionId, ruleKey, position);

    /// <summary>First 32 hex digits of the SHA-256 over the parts, each ended by a unit separator so that no two lists meet.</summary>
    public static string Hash(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
            text.Append(part).Append('\u001f');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}
