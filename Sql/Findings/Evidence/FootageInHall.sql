SELECT COUNT(*) FROM Footage WHERE HallCode = @hallCode AND MediaHash = @mediaHash;
