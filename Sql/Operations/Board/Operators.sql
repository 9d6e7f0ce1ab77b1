SELECT a.AccountId AS OwnerId, a.DisplayName AS OwnerName, '' AS Source
FROM Account a
WHERE a.IsEnabled = 1 AND EXISTS (
  SELECT 1 FROM AccountRole r
  WHERE r.AccountId = a.AccountId AND r.HallCode IN (@hallCode, '*') AND r.Role IN ('operator', 'administrator'))
ORDER BY a.DisplayName, a.AccountId;
