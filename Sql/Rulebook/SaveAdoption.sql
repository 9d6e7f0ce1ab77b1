UPDATE RulebookAdoption SET ValidTo = @ValidTo, VersionHash = @VersionHash
WHERE HallCode = @HallCode AND DocumentId = @DocumentId AND ValidFrom = @ValidFrom;

INSERT INTO RulebookAdoption (HallCode, DocumentId, ValidFrom, ValidTo, VersionHash)
SELECT @HallCode, @DocumentId, @ValidFrom, @ValidTo, @VersionHash
WHERE NOT EXISTS (SELECT 1 FROM RulebookAdoption WHERE HallCode = @HallCode AND DocumentId = @DocumentId AND ValidFrom = @ValidFrom);
