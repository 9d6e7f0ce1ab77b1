UPDATE RunStage SET State = 'stopped', FinishedAtUtc = @nowUtc
WHERE State = 'running' AND RunId IN (SELECT RunId FROM Run WHERE HallCode = @hallCode AND State = 'running');

UPDATE Run SET State = 'stopped', FinishedAtUtc = @nowUtc
WHERE HallCode = @hallCode AND State = 'running';
