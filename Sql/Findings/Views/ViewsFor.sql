SELECT * FROM QueueView
WHERE HallCode = @hallCode AND (AccountId = @accountId OR IsShared = 1)
ORDER BY CASE WHEN AccountId = @accountId THEN 0 ELSE 1 END, Name, AccountId;
