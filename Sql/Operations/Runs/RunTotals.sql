SELECT
  (SELECT COUNT(*) FROM Batch WHERE HallCode = @hallCode AND RunId = @runId) AS Files,
  (SELECT COALESCE(SUM(Added + Revised + Unchanged), 0) FROM Batch WHERE HallCode = @hallCode AND RunId = @runId) AS RowsLoaded,
  (SELECT COALESCE(SUM(Quarantined), 0) FROM Batch WHERE HallCode = @hallCode AND RunId = @runId) AS Quarantined,
  (SELECT COUNT(*) FROM Quarantine WHERE HallCode = @hallCode AND State = 'open') AS OpenQuarantine,
  (SELECT COUNT(*) FROM Arrival
   WHERE HallCode = @hallCode AND State <> 'unexpected'
     AND Day = (SELECT MAX(Day) FROM Arrival WHERE HallCode = @hallCode)) AS SourcesExpected,
  (SELECT COUNT(*) FROM Arrival
   WHERE HallCode = @hallCode AND State IN ('complete', 'late')
     AND Day = (SELECT MAX(Day) FROM Arrival WHERE HallCode = @hallCode)) AS SourcesArrived;
