DELETE FROM QueueView WHERE HallCode = @hallCode AND AccountId = @accountId AND Name = @name;
