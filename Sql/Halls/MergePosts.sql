UPDATE Post SET
  Name = s.Name,
  Department = s.Department,
  CoverPostCode = s.CoverPostCode,
  MinStaff = s.MinStaff,
  AbsenceMinutes = s.AbsenceMinutes,
  AbsenceSource = s.AbsenceSource,
  BatchId = s.BatchId,
  LineNumber = s.LineNumber,
  ContentHash = s.ContentHash,
  Extra = s.Extra,
  Revision = Post.Revision + 1
FROM PostStaging s
WHERE s.BatchId = @batchId AND s.ContentHash <> Post.ContentHash
  AND s.HallCode = Post.HallCode AND s.PostCode = Post.PostCode;

INSERT INTO Post (HallCode, PostCode, Name, Department, CoverPostCode, MinStaff, AbsenceMinutes, AbsenceSource, BatchId, LineNumber, ContentHash, Revision, Extra)
SELECT s.HallCode, s.PostCode, s.Name, s.Department, s.CoverPostCode, s.MinStaff, s.AbsenceMinutes, s.AbsenceSource, s.BatchId, s.LineNumber, s.ContentHash, s.Revision, s.Extra
FROM PostStaging s
WHERE s.BatchId = @batchId AND NOT EXISTS (SELECT 1 FROM Post r WHERE r.HallCode = s.HallCode AND r.PostCode = s.PostCode);

DELETE FROM PostStaging WHERE BatchId = @batchId;
