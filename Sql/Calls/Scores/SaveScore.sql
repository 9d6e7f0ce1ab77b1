UPDATE CallScore SET
  ScoredUnder = @ScoredUnder,
  CallHash = @CallHash,
  TranscriptHash = @TranscriptHash,
  AnalysisHash = @AnalysisHash,
  StaffTurns = @StaffTurns,
  Hits = @Hits,
  SuspectHits = @SuspectHits,
  ScoredAtUtc = @ScoredAtUtc
WHERE HallCode = @HallCode AND CallId = @CallId;

INSERT INTO CallScore (HallCode, CallId, ScoredUnder, CallHash, TranscriptHash, AnalysisHash, StaffTurns, Hits, SuspectHits, ScoredAtUtc)
SELECT @HallCode, @CallId, @ScoredUnder, @CallHash, @TranscriptHash, @AnalysisHash, @StaffTurns, @Hits, @SuspectHits, @ScoredAtUtc
WHERE NOT EXISTS (SELECT 1 FROM CallScore WHERE HallCode = @HallCode AND CallId = @CallId);
