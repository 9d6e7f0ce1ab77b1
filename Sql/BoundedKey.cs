using System.Security.Cryptography;
using System.Text;

namespace Supervision.Sql;

/// <summary>Keys made of several values, fitted into a key column: each part may fill the column by itself.</summary>
public static class BoundedKey
{
    /// <summary>Width of every key column, in UTF-16 units.</summary>
    public const int Longest = 200;

    // Whole SHA-256: a shorter one could be made to collide by whoever writes the feed.
    private const int HashDigits = 64;

    /// <summary>The key itself up to 200 characters; beyond that its beginning and the SHA-256 of the whole, 200 in all.</summary>
    /// <remarks>SQL Server refuses what is longer, SQLite does not.</remarks>
    public static string Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.Length <= Longest)
            return key;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        var start = Longest - HashDigits - 1;
        // Half of a pair cannot be stored.
        return string.Concat(key.AsSpan(0, char.IsHighSurrogate(key[start - 1]) ? start - 1 : start), "~", hash);
    }
}
