UPDATE FootageHold SET PulledBy = @PulledBy, PulledAtUtc = @PulledAtUtc, FileHash = @FileHash
WHERE HallCode = @HallCode AND SessionId = @SessionId AND Camera = @Camera AND FileHash IS NULL;

INSERT INTO FootageHold (HallCode, SessionId, Camera, HeldBy, HeldAtUtc, PulledBy, PulledAtUtc, FileHash)
SELECT @HallCode, @SessionId, @Camera, @HeldBy, @HeldAtUtc, @PulledBy, @PulledAtUtc, @FileHash
WHERE NOT EXISTS (SELECT 1 FROM FootageHold WHERE HallCode = @HallCode AND SessionId = @SessionId AND Camera = @Camera);
