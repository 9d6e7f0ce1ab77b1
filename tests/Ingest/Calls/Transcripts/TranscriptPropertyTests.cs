using Supervision.Ingest.Calls.Transcripts;

namespace Supervision.Ingest.Tests.Calls.Transcripts;

public sealed class TranscriptPropertyTests
{
    public static TheoryData<string, string> Samples => new()
    {
        { "srt", "1\n00:00:01,000 --> 00:00:02,500\n坐席：您好，请问\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>我想问</i>\n" },
        { "vtt", "WEBVTT\n\nNOTE x\n\na\n00:01.000 --> 00:02.500 align:start\n<v 客服>您好 &amp; 欢迎\n\n00:03.000 --> 00:04.000\n再见\n" },
        { "whisper", """{"text":"x","language":"zh","segments":[{"id":0,"start":0.0,"end":2.5,"text":"您好","avg_logprob":-0.2,"words":[{"word":"您","start":0,"end":1,"probability":0.9}]},{"start":2.5,"end":4,"text":"再见","speaker":"SPEAKER_01"}]}""" },
        { "whisper.cpp", """{"result":{"language":"zh"},"transcription":[{"timestamps":{"from":"00:00:00,000","to":"00:00:02,500"},"offsets":{"from":0,"to":2500},"text":"您好","tokens":[{"text":"您","offsets":{"from":0,"to":900}}]}]}""" },
        { "funasr", """[{"key":"a","text":"您 好","timestamp":"[[0,400],[400,800]]","sentence_info":[{"text":"您好","start":0,"end":800,"spk":0,"timestamp":[[0,400],[400,800]]}]}]""" },
        { "funasr socket", """{"mode":"offline","text":"您 好","timestamp":"[[0,400],[400,800]]","stamp_sents":[{"text_seg":"您 好","punc":"。","start":0,"end":800,"ts_list":[[0,400],[400,800]]}]}""" },
        { "aliyun", """{"Result":{"Sentences":[{"BeginTime":100,"EndTime":2000,"Text":"您好","ChannelId":0},{"BeginTime":2100,"EndTime":3000,"Text":"再见","ChannelId":1}]}}""" },
        { "dashscope", """{"transcripts":[{"channel_id":0,"sentences":[{"begin_time":100,"end_time":2000,"text":"您好","speaker_id":0,"words":[{"begin_time":100,"end_time":500,"text":"您"}]}]}]}""" },
        { "iflytek", """{"content":{"orderResult":"{\"lattice\":[{\"json_1best\":\"{\\\"st\\\":{\\\"bg\\\":\\\"10\\\",\\\"ed\\\":\\\"900\\\",\\\"rl\\\":\\\"1\\\",\\\"rt\\\":[{\\\"ws\\\":[{\\\"cw\\\":[{\\\"w\\\":\\\"好\\\"}],\\\"wb\\\":1,\\\"we\\\":9}]}]}}\"}]}"}}""" },
        { "azure", """{"recognizedPhrases":[{"recognitionStatus":"Success","channel":0,"offsetInTicks":10,"durationInTicks":20000000,"nBest":[{"confidence":0.9,"display":"您好"}]}]}""" },
        { "azure talk", """{"analysisInput":{"conversations":[{"language":"zh","conversationItems":[{"participantId":"Agent","text":"您好"}]}]}}""" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Input_MutatedTenThousandTimes_IsRefusedOrObeysTheRules(string format, string sample)
    {
        Assert.True(TranscriptReader.Read(System.Text.Encoding.UTF8.GetBytes(sample), recordingSeconds: 60) is Outcome<Transcript>.Accepted, format);

        NeverCrash.On([sample], file =>
        {
            if (TranscriptReader.Read(file, recordingSeconds: 60) is Outcome<Transcript>.Accepted { Content: var transcript })
                AssertSound(transcript);
        });
    }

    private static void AssertSound(Transcript transcript)
    {
        Assert.NotEmpty(transcript.Segments);
        foreach (var segment in transcript.Segments)
        {
            Assert.True(segment.StartSeconds is null || (segment.StartSeconds >= 0 && segment.StartSeconds < segment.EndSeconds && segment.EndSeconds <= 62));
            Assert.DoesNotContain('\uFFFD', segment.Text);
            Assert.DoesNotContain('\0', segment.Text);
        }

        var roles = SpeakerRoles.Assign(transcript, new RoleSettings { StaffChannel = 0 });
        Assert.Equal(transcript.Segments.Count, roles.Roles.Count);
    }
}
