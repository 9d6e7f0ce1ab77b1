UPDATE Finding SET State = 'withdrawn'
WHERE HallCode = @hallCode AND FindingId = @findingId AND State = 'open'
  AND NOT EXISTS (
    SELECT 1 FROM Verdict WHERE Verdict.HallCode = Finding.HallCode AND Verdict.FindingId = Finding.FindingId);
