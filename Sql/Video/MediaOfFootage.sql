SELECT m.* FROM Footage f
JOIN MediaFile m ON m.MediaHash = f.MediaHash
WHERE f.HallCode = @hallCode AND f.FileKey = @fileKey;
