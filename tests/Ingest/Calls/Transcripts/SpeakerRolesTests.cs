using Supervision.Ingest.Calls.Transcripts;

namespace Supervision.Ingest.Tests.Calls.Transcripts;

public sealed class SpeakerRolesTests
{
    private static readonly RoleSettings LeftIsStaff = new() { StaffChannel = 0 };
    private static readonly (int?, string?, string)[] GreetedCall =
    [
        (0, "A", "您好，这里是政务服务中心，请问有什么可以帮您？"),
        (1, "B", "我想问一下社保怎么转"),
        (0, "A", "请您带上身份证"),
    ];

    [Theory]
    [InlineData("Agent", SpeakerRole.Staff)]
    [InlineData(" 坐席1 ", SpeakerRole.Staff)]
    [InlineData("ＡＧＥＮＴ", SpeakerRole.Staff)]
    [InlineData("Customer 2", SpeakerRole.Citizen)]
    [InlineData("市民", SpeakerRole.Citizen)]
    [InlineData("SPEAKER_00", SpeakerRole.Unknown)]
    [InlineData("", SpeakerRole.Unknown)]
    [InlineData(null, SpeakerRole.Unknown)]
    public void Label_InEitherLanguage_NamesItsRole(string? label, SpeakerRole role) => Assert.Equal(role, SpeakerRoles.OfLabel(label));

    [Fact]
    public void Labels_WithKnownWords_DecideAndKeepTheirConfidence()
    {
        var roles = SpeakerRoles.Assign(Call((null, "客服", "请讲"), (null, "客户", "我想问一下")), new RoleSettings());

        Assert.Equal("label", roles.Basis);
        Assert.True(roles.Confidence > 0.9);
        Assert.Equal([SpeakerRole.Staff, SpeakerRole.Citizen], roles.Roles);
    }

    [Fact]
    public void Labels_ContradictedByTheGreeting_AreUncertain()
    {
        var roles = SpeakerRoles.Assign(Call((null, "customer", "您好，这里是政务服务中心，为您服务"), (null, "agent", "我想问一下社保")), new RoleSettings());

        Assert.Equal(("unknown", 0.0), (roles.Basis, roles.Confidence));
        Assert.NotNull(roles.Doubt);
        Assert.All(roles.Roles, role => Assert.Equal(SpeakerRole.Unknown, role));
    }

    [Fact]
    public void Channels_WithAHallSetting_FollowIt()
    {
        var roles = SpeakerRoles.Assign(Call((0, null, "社保卡三天可以拿到"), (1, null, "好的")), LeftIsStaff);

        Assert.Equal("channel", roles.Basis);
        Assert.Equal([SpeakerRole.Staff, SpeakerRole.Citizen], roles.Roles);
    }

    [Fact]
    public void SwappedChannels_WithAGreeting_FollowItWithLessConfidence()
    {
        var right = SpeakerRoles.Assign(Call(GreetedCall), LeftIsStaff);
        var swapped = SpeakerRoles.Assign(Call(GreetedCall), new RoleSettings { StaffChannel = 1 });

        Assert.Equal("channel", right.Basis);
        Assert.Equal("greeting", swapped.Basis);
        Assert.Equal(right.Roles, swapped.Roles);
        Assert.True(swapped.Confidence < right.Confidence);
        Assert.NotNull(swapped.Doubt);
    }

    [Fact]
    public void SwappedChannels_WithOnlyTheRingBackAgainstThem_AreUncertain()
    {
        var call = Call((0, null, "近几年我用书给女儿压岁"), (1, null, "欢迎大家来体验语音识别模型"));
        var rings = new RoleSound([0, 2], IsIncoming: true);

        Assert.Equal("unknown", SpeakerRoles.Assign(call, LeftIsStaff, rings).Basis);
        Assert.Equal("channel", SpeakerRoles.Assign(call, LeftIsStaff, rings with { RingsPerChannel = [2, 0] }).Basis);
        Assert.Equal("channel", SpeakerRoles.Assign(call, LeftIsStaff, rings with { IsIncoming = null }).Basis);
    }

    [Fact]
    public void Diarised_VoiceThatGreetsAndNamesTheUnit_IsStaff()
    {
        var roles = SpeakerRoles.Assign(Call((null, "B", "喂，我要投诉"), (null, "A", "您好，市民服务热线，工号1024"), (null, "B", "你们单位太慢")), new RoleSettings());

        Assert.Equal("greeting", roles.Basis);
        Assert.Equal([SpeakerRole.Citizen, SpeakerRole.Staff, SpeakerRole.Citizen], roles.Roles);
        Assert.InRange(roles.Confidence, 0.6, 0.95);
    }

    [Fact]
    public void UnitName_AfterAGreeting_CountsAsStaff()
    {
        var settings = new RoleSettings { UnitNames = ["云山一号"] };

        Assert.Equal("greeting", SpeakerRoles.Assign(Call((null, "A", "您好，云山一号"), (null, "B", "喂")), settings).Basis);
        Assert.Equal("unknown", SpeakerRoles.Assign(Call((null, "A", "你好，是云山一号吗？"), (null, "B", "嗯")), settings with { UnitNames = [] }).Basis);
    }

    [Fact]
    public void OneVoice_ForBothSides_IsNeverGivenARole()
    {
        var roles = SpeakerRoles.Assign(Call((null, null, "您好，政务服务中心，为您服务"), (null, null, "我想问一下")), LeftIsStaff);

        Assert.Equal("unknown", roles.Basis);
        Assert.All(roles.Roles, role => Assert.Equal(SpeakerRole.Unknown, role));
    }

    private static Transcript Call(params (int? Channel, string? Speaker, string Text)[] turns) => new()
    {
        Format = "test",
        Segments = turns.Select((turn, i) => new Segment { StartSeconds = i * 5, EndSeconds = i * 5 + 4, Channel = turn.Channel, Speaker = turn.Speaker, Text = turn.Text }).ToList(),
    };
}
