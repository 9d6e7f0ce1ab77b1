SELECT * FROM Footage WHERE HallCode = @hallCode AND MediaHash = @mediaHash ORDER BY FileKey;
