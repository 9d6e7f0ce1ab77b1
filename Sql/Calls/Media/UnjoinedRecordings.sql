SELECT * FROM Recording WHERE HallCode = @hallCode AND CallId IS NULL ORDER BY FileKey;
