SELECT * FROM Recording WHERE HallCode = @hallCode AND MediaHash = @mediaHash ORDER BY FileKey;
