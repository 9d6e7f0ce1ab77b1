UPDATE EvidenceScore SET
  ScoredUnder = @ScoredUnder,
  Revision = @Revision
WHERE HallCode = @HallCode AND Kind = @Kind AND SubjectKey = @SubjectKey;

INSERT INTO EvidenceScore (HallCode, Kind, SubjectKey, ScoredUnder, Revision)
SELECT @HallCode, @Kind, @SubjectKey, @ScoredUnder, @Revision
WHERE NOT EXISTS (SELECT 1 FROM EvidenceScore WHERE HallCode = @HallCode AND Kind = @Kind AND SubjectKey = @SubjectKey);
