UPDATE QueueView SET Query = @Query, IsShared = @IsShared, SavedAtUtc = @SavedAtUtc
WHERE HallCode = @HallCode AND AccountId = @AccountId AND Name = @Name;

INSERT INTO QueueView (HallCode, AccountId, Name, Query, IsShared, SavedAtUtc)
SELECT @HallCode, @AccountId, @Name, @Query, @IsShared, @SavedAtUtc
WHERE NOT EXISTS (SELECT 1 FROM QueueView WHERE HallCode = @HallCode AND AccountId = @AccountId AND Name = @Name);
