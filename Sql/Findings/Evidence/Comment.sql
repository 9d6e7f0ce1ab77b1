SELECT * FROM Comment WHERE HallCode = @hallCode AND EntryId = @entryId;
