SELECT * FROM LedgerEntry WHERE HallCode = @hallCode AND EntryId = @entryId;
