SELECT * FROM RulebookAdoption WHERE HallCode = @hallCode ORDER BY DocumentId, ValidFrom;
