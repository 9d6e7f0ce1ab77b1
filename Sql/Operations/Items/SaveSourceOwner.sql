UPDATE SourceOwner SET OwnerId = @ownerId
WHERE HallCode = @hallCode AND Source = @source;

INSERT INTO SourceOwner (HallCode, Source, OwnerId)
SELECT @hallCode, @source, @ownerId
WHERE NOT EXISTS (SELECT 1 FROM SourceOwner WHERE HallCode = @hallCode AND Source = @source);
