UPDATE RulebookAdoption SET ValidTo = @ValidTo
WHERE HallCode = @HallCode AND DocumentId = @DocumentId AND ValidFrom = @ValidFrom;

INSERT INTO RulebookAdoption (HallCode, DocumentId, ValidFrom, ValidTo)
SELECT @HallCode, @DocumentId, @ValidFrom, @ValidTo
WHERE NOT EXISTS (SELECT 1 FROM RulebookAdoption WHERE HallCode = @HallCode AND DocumentId = @DocumentId AND ValidFrom = @ValidFrom);
