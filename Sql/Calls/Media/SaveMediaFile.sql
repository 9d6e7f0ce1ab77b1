UPDATE MediaFile SET
  Format = @Format,
  Bytes = @Bytes,
  State = @State,
  Note = @Note,
  HeaderSeconds = @HeaderSeconds,
  DecodedSeconds = @DecodedSeconds,
  Channels = @Channels,
  SampleRate = @SampleRate,
  LoudnessLufs = @LoudnessLufs,
  RingCount = @RingCount,
  ReviewHash = @ReviewHash,
  AnalysisHash = @AnalysisHash,
  MeasuredUnder = @MeasuredUnder
WHERE MediaHash = @MediaHash;

INSERT INTO MediaFile (MediaHash, Format, Bytes, State, Note, HeaderSeconds, DecodedSeconds, Channels, SampleRate, LoudnessLufs, RingCount, ReviewHash, AnalysisHash, MeasuredUnder)
SELECT @MediaHash, @Format, @Bytes, @State, @Note, @HeaderSeconds, @DecodedSeconds, @Channels, @SampleRate, @LoudnessLufs, @RingCount, @ReviewHash, @AnalysisHash, @MeasuredUnder
WHERE NOT EXISTS (SELECT 1 FROM MediaFile WHERE MediaHash = @MediaHash);
