using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Supervision.Jobs.Accounts;

/// <summary>Password hashes in the layout of ASP.NET Core's hasher, version 3: PBKDF2 with HMAC-SHA-512.</summary>
public static class Passwords
{
    // OWASP's figure for PBKDF2-HMAC-SHA512; more slows a sign-in without stopping a guesser with a GPU.
    private const int Iterations = 210_000;
    private const int SaltBytes = 16;
    private const int KeyBytes = 32;
    private const int HeaderBytes = 13;
    private const byte Version = 1;
    private const uint HmacSha512 = 2;

    /// <summary>NIST SP 800-63B asks for 8; two more for an account that opens recordings.</summary>
    public const int MinLength = 10;

    /// <summary>What is wrong with a new password, or null.</summary>
    public static string? Objection(string password, string accountId) =>
        password.Length < MinLength ? $"The password has {password.Length} characters: give at least {MinLength}."
        : password.Contains(accountId, StringComparison.OrdinalIgnoreCase) ? "The password contains the account's name: choose another."
        : password.Distinct().Count() < 4 ? "The password repeats too few characters: choose another."
        : null;

    public static string Hash(string password)
    {
        var bytes = new byte[HeaderBytes + SaltBytes + KeyBytes];
        bytes[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), HmacSha512);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(5), Iterations);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(9), SaltBytes);
        var salt = bytes.AsSpan(HeaderBytes, SaltBytes);
        RandomNumberGenerator.Fill(salt);
        Rfc2898DeriveBytes.Pbkdf2(password, salt, bytes.AsSpan(HeaderBytes + SaltBytes), Iterations, HashAlgorithmName.SHA512);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>False also for a stored text that is no such hash.</summary>
    public static bool Verify(string stored, string password)
    {
        var bytes = new byte[stored.Length];
        if (!Convert.TryFromBase64String(stored, bytes, out var length) || length < HeaderBytes + SaltBytes + KeyBytes || bytes[0] != Version)
            return false;
        var iterations = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5));
        var saltLength = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(9));
        if (BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(1)) != HmacSha512 || saltLength > length - HeaderBytes - KeyBytes || iterations is 0 or > int.MaxValue)
            return false;
        var salt = bytes.AsSpan(HeaderBytes, (int)saltLength);
        var key = bytes.AsSpan(HeaderBytes + (int)saltLength, length - HeaderBytes - (int)saltLength);
        var again = Rfc2898DeriveBytes.Pbkdf2(password, salt, (int)iterations, HashAlgorithmName.SHA512, key.Length);
        return CryptographicOperations.FixedTimeEquals(again, key);
    }
}
