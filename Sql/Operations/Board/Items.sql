SELECT COUNT(*) AS OpenEntries,
  SUM(CASE WHEN OwnerId IS NULL THEN 1 ELSE 0 END) AS Unowned,
  SUM(CASE WHEN ReasonCode = 'gave-up' THEN 1 ELSE 0 END) AS GivenUp,
  SUM(CASE WHEN ReasonCode = 'gave-up' AND OwnerId IS NULL THEN 1 ELSE 0 END) AS GivenUpUnowned
FROM Quarantine
WHERE HallCode = @hallCode AND State = 'open';
