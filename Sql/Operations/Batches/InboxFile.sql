SELECT * FROM InboxFile WHERE HallCode = @hallCode AND PathHash = @pathHash;
