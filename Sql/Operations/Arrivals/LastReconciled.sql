SELECT MAX(s.StartedAtUtc) FROM Run r
JOIN RunStage s ON s.RunId = r.RunId
WHERE r.HallCode = @hallCode AND s.Stage = 'reconcile' AND s.State = 'done';
