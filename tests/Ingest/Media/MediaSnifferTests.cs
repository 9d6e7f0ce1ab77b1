using System.Text;
using Supervision.Ingest.Media;

namespace Supervision.Ingest.Tests.Media;

public sealed class MediaSnifferTests
{
    [Theory]
    [InlineData("RIFF\0\0\0\0WAVE", MediaKind.Wav)]
    [InlineData("RF64\0\0\0\0WAVE", MediaKind.Wav)]
    [InlineData("ID3\u0004\0\0\0\0\0\0", MediaKind.Mp3)]
    [InlineData("\u00FF\u00FB\u0090\u0064", MediaKind.Mp3)]
    [InlineData("\u00FF\u00F3\u0088\u00C4", MediaKind.Mp3)]
    [InlineData("\0\0\0\u0020ftypM4A \0\0\0\0", MediaKind.M4a)]
    [InlineData("OggS\0\u0002", MediaKind.Ogg)]
    [InlineData("#!AMR\n", MediaKind.Amr)]
    [InlineData("#!AMR-WB\n", MediaKind.Amr)]
    public void Sound_OfEachKind_IsTaken(string head, MediaKind kind) => Assert.Equal(kind, MediaSniffer.Sound(Encoding.Latin1.GetBytes(head)).Kind);

    [Theory]
    [InlineData("")]
    [InlineData("RIFF\0\0\0\0AVI ")]
    [InlineData("\u00FF\u00F1\u0050\u0080")]
    [InlineData("\u00FF\u00FB\u00F0\u0064")]
    [InlineData("\0\0\0\u0020ftypheic\0\0\0\0")]
    [InlineData("\u007F\u00FF\u00FF\u00FFftypM4A \0\0\0\0")]
    [InlineData("ID3\u0009\0\0\0\0\0\0")]
    [InlineData("ID3 tags explained")]
    [InlineData("#!AMR_MC1.0\n")]
    [InlineData("fLaC")]
    [InlineData("#!/bin/sh\n")]
    public void Sound_OfNoKnownKind_IsRefused(string head) => Assert.Null(MediaSniffer.Sound(Encoding.Latin1.GetBytes(head)).Kind);

    [Theory]
    [InlineData("RIFF\0\0\0\0AVI ", MediaKind.Avi)]
    [InlineData("\u001A\u0045\u00DF\u00A3", MediaKind.Matroska)]
    [InlineData("\0\0\u0001\u00BA", MediaKind.MpegProgram)]
    [InlineData("\0\0\0\u0020ftypisom\0\0\0\0", MediaKind.M4a)]
    public void Clip_OfEachKind_IsTaken(string head, MediaKind kind) => Assert.Equal(kind, MediaSniffer.Video(Encoding.Latin1.GetBytes(head)).Kind);

    [Theory]
    [InlineData("#EXTM3U\n", "playlist")]
    [InlineData("[playlist]\n", "playlist")]
    [InlineData("ffconcat version 1.0\n", "concat script")]
    [InlineData("\u00EF\u00BB\u00BF<!DOCTYPE html>", "HTML")]
    [InlineData("\0\u0001\u0002\u0003", "00010203")]
    public void Refusal_OfOtherContent_SaysWhatItLooksLike(string head, string words) =>
        Assert.Contains(words, MediaSniffer.Sound(Encoding.Latin1.GetBytes(head)).LooksLike, StringComparison.Ordinal);
}
