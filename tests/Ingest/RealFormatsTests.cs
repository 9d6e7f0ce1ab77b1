using Supervision.Ingest.Calls.Telephony;
using Supervision.Ingest.Calls.Transcripts;
using Supervision.Ingest.Video.Indexes;

namespace Supervision.Ingest.Tests;

/// <summary>No real sample without an expectation: entries taken, and entries set aside with their reason.</summary>
public sealed class RealFormatsTests
{
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["cdr/asterisk_Master.csv"] = "asterisk 4",
        ["cdr/freeswitch_mod_json_cdr_2.json"] = "freeswitch 1",
        // Notes about formats, which no feed would bring.
        ["cdr/freepbx_headers.md"] = "unknown-call-records",
        ["haochaping_five_levels.txt"] = "no format",
        ["transcripts/funasr_protocol_NOTE.txt"] = "unknown-transcript",
        ["transcripts/aliyun_dashscope_paraformer_transcription.json"] = "dashscope 1",
        ["transcripts/aliyun_nls_filetrans_Sentences.json"] = "aliyun 3",
        ["transcripts/azure_callcenter_conversation_input.json"] = "azure 17",
        ["transcripts/funasr_ws_offline_stamp_sents.json"] = "funasr 1",
        ["transcripts/iflytek_ifasr_orderResult_lattice.json"] = "iflytek 1",
        ["transcripts/iflytek_ost_speed_lattice.json"] = "iflytek 1",
        ["transcripts/whisper_cpp_oj.json"] = "whisper.cpp 3",
        ["transcripts/whisper_openai_python_words.json"] = "whisper 1",
        ["transcripts/whisper_openai_segment_fields.json"] = "whisper 1",
        ["video_index/dahua_mediaFileFind_findNextFile.txt"] = "dahua 2",
        ["video_index/frigate_events_mqtt.json"] = "frigate 0 not-ended",
        ["video_index/frigate_review_before.json"] = "frigate 0 not-ended",
        ["video_index/hikvision_CMSearchResult_isapi_doc_2021.xml"] = "hikvision 1",
        ["video_index/hikvision_CMSearchResult_isapi_spec_2017.xml"] = "hikvision 2",
        ["video_index/onvif_GetRecordingSearchResults.xml"] = "onvif 1",
        ["video_index/zoneminder_events.json"] = "zoneminder 1 missing-start",
    };

    [SharedDataFact]
    public void EverySample_OfTheFormats_GivesWhatIsExpectedOfIt()
    {
        var folder = SharedData.PathOf("formats");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(Expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), files.Select(file => KeyValuePair.Create(file, Read(folder, file))));
    }

    private static string Read(string folder, string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(folder, file));
        return file.Split('/')[0] switch
        {
            "cdr" => CallRecordReader.Read(bytes) switch
            {
                Outcome<CallRecords>.Accepted { Content: var records } => Said(records.Format, records.Legs.Count, records.Refusals),
                var refused => ((Outcome<CallRecords>.Refused)refused).Why.Code,
            },
            "transcripts" => TranscriptReader.Read(bytes, recordingSeconds: null) switch
            {
                Outcome<Transcript>.Accepted { Content: var transcript } => Said(transcript.Format, transcript.Segments.Count, []),
                var refused => ((Outcome<Transcript>.Refused)refused).Why.Code,
            },
            "video_index" => VideoIndexReader.Read(bytes) switch
            {
                Outcome<VideoIndex>.Accepted { Content: var index } => Said(index.Format, index.Spans.Count, index.Refusals),
                var refused => ((Outcome<VideoIndex>.Refused)refused).Why.Code,
            },
            _ => "no format",
        };
    }

    private static string Said(string format, int entries, IReadOnlyList<Refusal> refusals) =>
        string.Join(' ', [format, $"{entries}", .. refusals.Select(refusal => refusal.Code).Distinct().Order(StringComparer.Ordinal)]);
}
