SELECT COUNT(*)
FROM Appeal
WHERE HallCode = @hallCode AND State = 'open';
