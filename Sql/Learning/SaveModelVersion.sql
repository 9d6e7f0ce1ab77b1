UPDATE ModelVersion SET Verdicts = @Verdicts WHERE HallCode = @HallCode AND Version = @Version;

INSERT INTO ModelVersion (HallCode, Version, VersionNo, Replaces, Features, Verdicts, Passed, TrainedAtUtc, Reason, Card, Content)
SELECT @HallCode, @Version, @VersionNo, @Replaces, @Features, @Verdicts, @Passed, @TrainedAtUtc, @Reason, @Card, @Content
WHERE NOT EXISTS (SELECT 1 FROM ModelVersion WHERE HallCode = @HallCode AND Version = @Version);
