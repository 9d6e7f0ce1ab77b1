SELECT HallCode, Version, VersionNo, Replaces, Features, Verdicts, Passed, TrainedAtUtc, Reason, Card
FROM ModelVersion WHERE HallCode = @hallCode ORDER BY VersionNo DESC;
