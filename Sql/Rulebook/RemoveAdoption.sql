DELETE FROM RulebookAdoption WHERE HallCode = @hallCode AND DocumentId = @documentId AND ValidFrom = @validFrom;
