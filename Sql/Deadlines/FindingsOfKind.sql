SELECT *
FROM Finding
WHERE HallCode = @hallCode AND Kind = @kind AND Day >= @sinceDay;
