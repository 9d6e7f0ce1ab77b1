SELECT COUNT(*)
FROM Quarantine
WHERE HallCode = @hallCode AND State = 'open';
