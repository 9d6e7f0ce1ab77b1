SELECT c.CallId, c.Recording FROM Call c
WHERE c.HallCode = @hallCode AND c.Recording IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM Recording r WHERE r.HallCode = c.HallCode AND r.CallId = c.CallId)
ORDER BY c.CallId;
