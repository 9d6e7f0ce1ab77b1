DELETE FROM CallScore
WHERE HallCode = @hallCode AND CallId IN (SELECT CallId FROM Transcript WHERE HallCode = @hallCode AND RoleBasis <> 'label');

UPDATE Batch SET State = 'waiting', FinishedAtUtc = NULL
WHERE HallCode = @hallCode AND Feed = 'transcripts' AND State = 'loaded' AND ArchiveHash <> ''
  AND BatchId IN (SELECT BatchId FROM Transcript WHERE HallCode = @hallCode AND RoleBasis <> 'label');
