UPDATE Transcript SET
  SourceHash = @SourceHash,
  BatchId = @BatchId,
  Format = @Format,
  RoleBasis = @RoleBasis,
  RoleConfidence = @RoleConfidence,
  DurationSeconds = @DurationSeconds,
  Turns = @Turns
WHERE HallCode = @HallCode AND CallId = @CallId;

INSERT INTO Transcript (HallCode, CallId, SourceHash, BatchId, Format, RoleBasis, RoleConfidence, DurationSeconds, Turns)
SELECT @HallCode, @CallId, @SourceHash, @BatchId, @Format, @RoleBasis, @RoleConfidence, @DurationSeconds, @Turns
WHERE NOT EXISTS (SELECT 1 FROM Transcript WHERE HallCode = @HallCode AND CallId = @CallId);
