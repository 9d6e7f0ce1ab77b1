using Supervision.Jobs.Accounts;

namespace Supervision.Jobs.Tests.Accounts;

public class PasswordsTests
{
    [Theory]
    [InlineData("a1b2c3d4e", "at least 10")]
    [InlineData("my-LiHong-pass", "account's name")]
    [InlineData("abababababab", "too few")]
    [InlineData("窗口服务大厅二〇二六年", null)]
    [InlineData("a1b2c3d4e5", null)]
    public void NewPassword_TooWeak_IsRefusedWithWords(string password, string? words)
    {
        var objection = Passwords.Objection(password, "lihong");

        Assert.Equal(words is null, objection is null);
        Assert.Contains(words ?? "", objection ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Hash_OfOnePassword_OpensOnlyToIt()
    {
        var stored = Passwords.Hash("correct horse 9");

        Assert.True(Passwords.Verify(stored, "correct horse 9"));
        Assert.False(Passwords.Verify(stored, "correct horse 8"));
        Assert.NotEqual(stored, Passwords.Hash("correct horse 9"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AQID")]
    public void Stored_NoSuchHash_OpensToNobody(string stored) => Assert.False(Passwords.Verify(stored, ""));

    [Fact]
    public void Stored_Damaged_OpensToNobody()
    {
        var whole = Convert.FromBase64String(Passwords.Hash("correct horse 9"));

        Assert.False(Opens([.. whole.Select((value, at) => at == 0 ? (byte)9 : value)]));             // another version
        Assert.False(Opens([.. whole.Select((value, at) => at == 4 ? (byte)9 : value)]));             // another function
        Assert.False(Opens([.. whole.Select((value, at) => at == 9 ? byte.MaxValue : value)]));       // a salt longer than the text
        Assert.False(Opens([.. whole.Select((value, at) => at is >= 5 and < 9 ? (byte)0 : value)]));  // no rounds
        Assert.False(Opens([.. whole[..^1], (byte)(whole[^1] ^ 1)]));
        Assert.False(Opens(whole[..^1]));
    }

    private static bool Opens(byte[] stored) => Passwords.Verify(Convert.ToBase64String(stored), "correct horse 9");
}
