INSERT INTO AccountRole (AccountId, HallCode, Role)
SELECT @AccountId, @HallCode, @Role
WHERE NOT EXISTS (SELECT 1 FROM AccountRole WHERE AccountId = @AccountId AND HallCode = @HallCode AND Role = @Role);
